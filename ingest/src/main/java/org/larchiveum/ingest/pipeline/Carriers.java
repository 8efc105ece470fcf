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

    /**
     * A file of the item with what was made of it: the original, moved out of quarantine under the name it came with, its text and metadata, and
     * its copies. Of a transcript, which is a copy of spoken words itself, only the file.
     */
    void add(Copied copied) throws IOException {
        var received = copied.extracted().received();
        var name = received.arrival().name();
        boolean first = files.isEmpty();
        if (!first && Transcripts.named(received)) {
            add("original/" + name, Role.TRANSCRIPT, Transcripts.WEBVTT, received, new TreeMap<>());
            return;
        }
        add("original/" + name, Role.ORIGINAL, copied.extracted().format(), received, facts(copied));
        // What was made of the first file comes first in every list, as lists of an entry's files go by path.
        var more = "more/" + name + "/";
        text(first ? "text/" + name + ".txt" : more + "text.txt", copied.text());
        metadata(
                first ? "metadata/" + name + ".json" : more + "metadata.json",
                copied.extracted().extraction().metadata());
        copies(copied, first ? "access/" : more);
    }

    private static SortedMap<String, String> facts(Copied copied) {
        var facts = new TreeMap<>(copied.facts());
        var extraction = copied.extracted().extraction();
        extraction.pageCount().ifPresent(pages -> facts.putIfAbsent("pages", Integer.toString(pages)));
        if (!extraction.charset().isEmpty()) {
            facts.put("charset", extraction.charset());
        }
        embedded(extraction.metadata(), facts);
        return facts;
    }

    private void add(String path, Role role, FormatId format, Received received, SortedMap<String, String> facts) {
        files.add(new Instantiation(path, role, format, received.size(), received.checksums(), facts));
        contents.put(
                path,
                new Content.FileMove(
                        received.quarantined(), received.checksums().sha512()));
    }

    private void text(String path, String text) {
        if (!text.isBlank()) {
            bytes(path, Role.TEXT, PLAIN, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void metadata(String path, SortedMap<String, List<String>> metadata) {
        if (!metadata.isEmpty()) {
            bytes(path, Role.METADATA, JSON, MAPPER.writeValueAsBytes(metadata));
        }
    }

    private void bytes(String path, Role role, FormatId format, byte[] bytes) {
        files.add(new Instantiation(path, role, format, bytes.length, Digests.of(bytes), new TreeMap<>()));
        contents.put(path, new Content.Bytes(bytes));
    }

    /** The copies that were made and checked. */
    private void copies(Copied copied, String folder) throws IOException {
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
            var path = folder + copy.file().getFileName();
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
