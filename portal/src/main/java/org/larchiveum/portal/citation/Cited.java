package org.larchiveum.portal.citation;

import java.util.List;

/** How to cite what a page shows, in both languages and as files; the fragment {@code citation/parts :: cite} shows it. */
public record Cited(String address, String korean, String english, List<Download> downloads) {
    public Cited {
        downloads = List.copyOf(downloads);
    }

    /** A file for a program for references. */
    public record Download(String label, String href) {}
}
