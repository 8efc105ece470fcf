package org.larchiveum.archive.publication;

import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Role;

/** The public addresses of things, under the archive's base ({@code https://archive.example}, without a slash at the end). */
public record PublicNames(String base) {
    public PublicNames {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String entry(Kind kind, PublicId id) {
        return base + "/id/" + kind.word() + "/" + id;
    }

    /** A file of an entry: {@code …#access-image-1}. */
    static String file(String entry, Role role, int number) {
        return entry + "#" + role.word() + "-" + number;
    }

    /** The name in the reading room of the copy that a file's address means; for an original only a label. */
    public static String copyOf(String file, Role role, FormatId format) {
        return copy(role, Integer.parseInt(file.substring(file.lastIndexOf('-') + 1)), format);
    }

    /** What a copy is called in the reading room: its role, a number from the second on, and the ending of its format. */
    static String copy(Role role, int number, FormatId format) {
        var ending =
                switch (format.mediaType()) {
                    case "image/tiff" -> "tif";
                    case "image/jpeg" -> "jpg";
                    case "audio/wav", "audio/x-wav", "audio/vnd.wave" -> "wav";
                    case "audio/mpeg" -> "mp3";
                    case "audio/mp4" -> "m4a";
                    case "video/mp4" -> "mp4";
                    case "application/json" -> "json";
                    case "text/vtt" -> "vtt";
                    case "text/plain" -> "txt";
                    default -> "bin";
                };
        return role.word() + (number == 1 ? "" : "-" + number) + "." + ending;
    }
}
