package org.larchiveum.ingest.note.ead;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.note.Note;

/**
 * A finding aid in EAD 3 as descriptions: one for each unit, from the top down. A unit that names a file ({@code dao} with a relative
 * address) describes that file; every other one is to be made.
 */
public final class EadFile {
    private static final Pattern COMPONENT = Pattern.compile("c|c0[1-9]|c1[0-2]");

    private final String source;
    private final List<Unit> units = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private EadFile(String source) {
        this.source = source;
    }

    /**
     * A unit of the finding aid.
     *
     * @param key its place in the finding aid, which no other unit has
     * @param above the key of the unit that it lies in
     * @param file the name of the file that it describes
     */
    public record Unit(String key, Optional<String> above, Note note, Optional<String> file) {}

    /** What the file says; one that cannot be read says nothing but why. */
    public static EadFile read(Path file) {
        var read = new EadFile(String.valueOf(file.getFileName()));
        try {
            var root = XmlReading.read(file);
            var described = root.name().equals("ead") ? root.first("archdesc") : Optional.<Element>empty();
            described.ifPresentOrElse(
                    unit -> read.take(unit, "0", Optional.empty()),
                    () -> read.findings.add(Finding.refusal("DES-115", read.source, root.name())));
        } catch (IOException | XmlReading.Refused e) {
            read.findings.add(Finding.refusal("DES-114", read.source, String.valueOf(e.getMessage())));
        }
        return read;
    }

    public List<Unit> units() {
        return List.copyOf(units);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void take(Element element, String key, Optional<String> above) {
        var values = UnitReading.of(element);
        var below = element.elements()
                .flatMap(part -> part.name().equals("dsc") ? part.elements() : java.util.stream.Stream.of(part))
                .filter(part -> COMPONENT.matcher(part.name()).matches())
                .toList();
        var name = Optional.ofNullable(values.get("reference"))
                .map(Object::toString)
                .orElse(key);
        // Only what has nothing below it can be a file.
        var file = below.isEmpty() ? file(element) : Optional.<String>empty();
        units.add(new Unit(key, above, new Note(source + ", " + name, values, List.of()), file));
        int number = 0;
        for (var part : below) {
            take(part, key + "." + ++number, Optional.of(key));
        }
    }

    private static Optional<String> file(Element unit) {
        return unit.first("did").stream()
                .flatMap(did -> did.elements()
                        .flatMap(part ->
                                part.name().equals("daoset") ? part.elements() : java.util.stream.Stream.of(part)))
                .filter(part -> part.name().equals("dao") && !part.internal())
                .map(dao -> relative(dao.attribute("href")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The last part of a relative address. What is an address elsewhere is not a file here. */
    private static Optional<String> relative(String href) {
        try {
            var address = new URI(href.replace(" ", "%20"));
            var path = address.getPath();
            return address.isAbsolute() || path == null || path.isEmpty() || href.startsWith("//")
                    ? Optional.empty()
                    : Optional.of(path.substring(path.lastIndexOf('/') + 1)).filter(name -> !name.isEmpty());
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
