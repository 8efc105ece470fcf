package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.ingest.derivative.DerivativeRole;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of an entry in the making: each with its instantiation and its bytes. */
final class Carriers {
    private static final FormatId PLAIN = new FormatId("text/plain");
    private static final FormatId JSON = new FormatId("application/json");
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Instantiation> files = new ArrayList<>();
    private final SortedMap<String, Content> contents = new TreeMap<>();

    List<Instantiation> files() {
        return List.copyOf(files);
    }

    SortedMap<String, Content> contents() {
        return contents;
    }

    /** The original, moved out of quarantine under the name it came with. */
    void original(Copied copied) {
        var extracted = copied.extracted();
        var received = extracted.received();
        var facts = new TreeMap<>(copied.facts());
        var extraction = extracted.extraction();
        extraction.pageCount().ifPresent(pages -> facts.putIfAbsent("pages", Integer.toString(pages)));
        if (!extraction.charset().isEmpty()) {
            facts.put("charset", extraction.charset());
        }
        embedded(extraction.metadata(), facts);
        add("original/" + received.arrival().name(), Role.ORIGINAL, extracted.format(), received, facts);
    }

    /** A further file of the same item. */
    void companion(Received received) {
        var name = received.arrival().name();
        boolean transcript = Transcripts.named(received);
        add(
                "original/" + name,
                transcript ? Role.TRANSCRIPT : Role.ORIGINAL,
                transcript ? Transcripts.WEBVTT : FormatId.UNKNOWN,
                received,
                new TreeMap<>());
    }

    private void add(String path, Role role, FormatId format, Received received, SortedMap<String, String> facts) {
        files.add(new Instantiation(path, role, format, received.size(), received.checksums(), facts));
        contents.put(
                path,
                new Content.FileMove(
                        received.quarantined(), received.checksums().sha512()));
    }

    void text(String name, String text) {
        if (!text.isBlank()) {
            bytes("text/" + name + ".txt", Role.TEXT, PLAIN, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    void metadata(String name, SortedMap<String, List<String>> metadata) {
        if (!metadata.isEmpty()) {
            bytes("metadata/" + name + ".json", Role.METADATA, JSON, MAPPER.writeValueAsBytes(metadata));
        }
    }

    private void bytes(String path, Role role, FormatId format, byte[] bytes) {
        files.add(new Instantiation(path, role, format, bytes.length, Digests.of(bytes), new TreeMap<>()));
        contents.put(path, new Content.Bytes(bytes));
    }

    /** The copies that were made and checked. */
    void copies(Copied copied) throws IOException {
        for (var copy : copied.copies()) {
            var role = role(copy.role());
            if (role.isEmpty()) {
                continue;
            }
            var facts = new TreeMap<String, String>();
            copy.width().ifPresent(w -> facts.put("width", Integer.toString(w)));
            copy.height().ifPresent(h -> facts.put("height", Integer.toString(h)));
            Optional.ofNullable(copied.facts().get("duration"))
                    .filter(d -> role.get() == Role.ACCESS_AUDIO || role.get() == Role.ACCESS_VIDEO)
                    .ifPresent(d -> facts.put("duration", d));
            var checksums = Digests.of(copy.file());
            var path = "access/" + copy.file().getFileName();
            files.add(new Instantiation(
                    path, role.get(), new FormatId(copy.mediaType()), Files.size(copy.file()), checksums, facts));
            contents.put(path, new Content.FileMove(copy.file(), checksums.sha512()));
        }
    }

    private static Optional<Role> role(DerivativeRole role) {
        return switch (role) {
            case ACCESS_IMAGE -> Optional.of(Role.ACCESS_IMAGE);
            case THUMBNAIL -> Optional.of(Role.THUMBNAIL);
            case POSTER -> Optional.of(Role.POSTER);
            case ACCESS_AUDIO -> Optional.of(Role.ACCESS_AUDIO);
            case PEAKS -> Optional.of(Role.PEAKS);
            case ACCESS_VIDEO -> Optional.of(Role.ACCESS_VIDEO);
            // Made when first asked for, and then kept beside the public copies.
            case PAGE_IMAGE, ACCESS_PDF -> Optional.empty();
        };
    }

    /** What a file says of its own making: for the staff side only. */
    private static void embedded(SortedMap<String, List<String>> metadata, SortedMap<String, String> facts) {
        first(metadata, "dc:creator", "meta:author", "Artist").ifPresent(v -> facts.put("author", v));
        first(metadata, "tiff:Model", "tiff:Make", "xmp:CreatorTool", "pdf:docinfo:producer")
                .ifPresent(v -> facts.put("device", v));
        first(metadata, "dcterms:created", "exif:DateTimeOriginal").ifPresent(v -> facts.put("created", v));
        first(metadata, "geo:lat")
                .flatMap(lat -> first(metadata, "geo:long").map(lon -> lat + " " + lon))
                .ifPresent(v -> facts.put("position", v));
    }

    private static Optional<String> first(Map<String, List<String>> metadata, String... names) {
        for (var name : names) {
            var values = metadata.get(name);
            if (values != null && !values.isEmpty() && !values.getFirst().isBlank()) {
                return Optional.of(values.getFirst().strip());
            }
        }
        return Optional.empty();
    }
}
