package org.larchiveum.archive.storage;

import java.util.List;
import java.util.Set;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;

/**
 * The rule for the names under which files are kept (OCFL 1.1 section 3.5.3.1, codes E052, E053 and E095): parts divided
 * by single slashes, none of them {@code .} or {@code ..}; everything else that a file system can hold is kept as it came.
 */
public final class LogicalPath {
    private static final Set<String> DOTS = Set.of("", ".", "..");

    private LogicalPath() {}

    /**
     * Lets a path pass that can be kept and given back byte for byte.
     *
     * @throws ArchiveException.Refused with finding {@code STO-001}
     */
    public static void require(String path) {
        // A path of nothing but blanks is lost by the engine's own joining of paths, and no person can read it.
        if (path.isBlank() || path.indexOf('\0') >= 0 || !wellFormed(path)) {
            throw refused(path);
        }
        for (var part : path.split("/", -1)) {
            if (DOTS.contains(part)) {
                throw refused(path);
            }
        }
    }

    /** Half a surrogate pair has no UTF-8 form: it would come back as a question mark. */
    private static boolean wellFormed(String path) {
        return path.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static ArchiveException.Refused refused(String path) {
        return new ArchiveException.Refused(List.of(Finding.refusal("STO-001", path)));
    }
}
