package org.larchiveum.archive.description;

/**
 * How an entry is shown: the alternative text of its image, the name its file may be called by ({@code ""}: the file's
 * own name is not shown), and whether it is invented and must be marked so wherever it appears.
 */
public record Showing(Multilingual alternativeText, String publicName, boolean invented) {
    public static final Showing PLAIN = new Showing(Multilingual.NONE, "", false);
}
