package org.larchiveum.archive.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.archive.instantiation.Role;

/**
 * An open entry as the public knows it. A holding organisation comes as one too: its name is the title.
 *
 * @param opened the day it was opened to the public
 * @param path the open units above it, the topmost first: a breadcrumb
 */
public record PublicEntry(
        PublicId id,
        Kind kind,
        Optional<LocalDate> opened,
        Description description,
        List<PublicSummary> path,
        Optional<PublicSummary> holder,
        List<PublicFile> files) {
    public PublicEntry {
        path = List.copyOf(path);
        files = List.copyOf(files);
    }

    /** What a visitor would call it, by its originals; {@code ""} without files. */
    public String mediaGroup() {
        return mediaGroup(files);
    }

    /** One of several originals may be of a format nobody knows: it does not speak for the whole. */
    static String mediaGroup(List<PublicFile> files) {
        var groups = files.stream()
                .filter(f -> f.role() == Role.ORIGINAL)
                .map(f -> MediaGroup.of(f.format()))
                .toList();
        return groups.stream()
                .filter(group -> group != MediaGroup.OTHER)
                .findFirst()
                .or(() -> groups.stream().findFirst())
                .map(MediaGroup::word)
                .orElse("");
    }

    public Optional<PublicFile> file(Role role) {
        return files.stream().filter(f -> f.role() == role).findFirst();
    }
}
