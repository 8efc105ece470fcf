package org.larchiveum.extractor.derivative;

/** Why a copy was not made, in words for the archivist. */
public sealed class NotMade extends Exception {
    private static final long serialVersionUID = 1L;

    private NotMade(String why) {
        super(why);
    }

    /** Nothing here reads this kind of file. */
    public static final class Unsupported extends NotMade {
        private static final long serialVersionUID = 1L;

        public Unsupported(String why) {
            super(why);
        }
    }

    /** It could be read, but at a price or past a lock that is not ours to pass. */
    public static final class Refused extends NotMade {
        private static final long serialVersionUID = 1L;

        public Refused(String why) {
            super(why);
        }
    }
}
