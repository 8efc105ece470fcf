package org.larchiveum.archive.fault;

import java.util.List;

/** A refusal that a caller can answer: one kind for each answer, not one for each cause. */
public abstract sealed class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ArchiveException(String message) {
        super(message);
    }

    private ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no such thing, or it is closed to the one who asks: both answer alike. */
    public static final class NotFound extends ArchiveException {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** Somebody else was first: the thing exists already, or changed since it was read. */
    public static final class Conflict extends ArchiveException {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message);
        }
    }

    /** What is stored is not what was stored: an alarm, never to be repaired in silence. */
    public static final class Corrupt extends ArchiveException {
        private static final long serialVersionUID = 1L;

        public Corrupt(String message) {
            super(message);
        }

        public Corrupt(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** An engine or the disk is away or full; the same call may succeed later. */
    public static final class Unavailable extends ArchiveException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The archive's rules forbid it, whoever asks. */
    public static final class Forbidden extends ArchiveException {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** The input was judged and refused; the findings say why and what to do. */
    public static final class Refused extends ArchiveException {
        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        public Refused(List<Finding> findings) {
            super("Refused: " + findings.stream().map(Finding::code).toList());
            this.findings = List.copyOf(findings);
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
