package org.larchiveum.archive.storage.ocfl;

import io.ocfl.core.path.mapper.LogicalPathMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.larchiveum.archive.storage.ocfl.Digests.Known;

/**
 * The names of content files on disk: plain names stay as they are; all others are percent-encoded behind a short digest
 * of the real name, so that names which differ only in case or in Unicode normalisation stay apart on any file system,
 * and names reserved by other systems are never used; what is too long is a digest alone. The inventory keeps the real names.
 */
final class ContentNames implements LogicalPathMapper {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
    private static final String READABLE = PLAIN + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int PLAIN_LENGTH = 64;
    private static final int PART_LENGTH = 200;
    private static final int PATH_LENGTH = 400;
    /** Device names of Windows, with or without an extension. */
    private static final String RESERVED = "(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?";

    /** A tilde starts no other name made here, so whole-path digests have a folder of their own. */
    private static final String LONG = "~/";

    @Override
    public String toContentPathPart(String logicalPath) {
        var path = Arrays.stream(logicalPath.split("/", -1))
                .map(ContentNames::part)
                .collect(Collectors.joining("/"));
        return path.length() <= PATH_LENGTH ? path : LONG + digest(logicalPath);
    }

    private static String part(String name) {
        if (plain(name)) {
            return name;
        }
        var encoded = new StringBuilder(digest(name).substring(0, 16)).append('~');
        for (var unit : name.getBytes(StandardCharsets.UTF_8)) {
            if (READABLE.indexOf((char) unit) >= 0) {
                encoded.append((char) unit);
            } else {
                encoded.append(String.format("%%%02X", unit & 0xff));
            }
        }
        // Windows drops a dot at the end of a name.
        var last = encoded.length() - 1;
        if (encoded.charAt(last) == '.') {
            encoded.replace(last, last + 1, "%2E");
        }
        return encoded.length() <= PART_LENGTH ? encoded.toString() : digest(name) + "~";
    }

    private static boolean plain(String name) {
        return name.length() <= PLAIN_LENGTH
                && name.chars().allMatch(letter -> PLAIN.indexOf(letter) >= 0)
                && name.charAt(0) != '.'
                && !name.endsWith(".")
                && !name.matches(RESERVED);
    }

    private static String digest(String name) {
        return Digests.hex(Known.SHA256, name.getBytes(StandardCharsets.UTF_8));
    }
}
