package org.larchiveum.portal.item;

import java.util.List;
import java.util.Optional;
import org.larchiveum.portal.citation.Cited;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;

/** What the page of one entry shows, in the order in which it shows it. */
record ItemPage(
        Head head, Stage stage, Optional<Words> words, List<Area> areas, Place place, Support support, Cited citation) {

    /** What it is called; {@code lead} is the first of what is said about it. */
    record Head(String id, Phrase title, Phrase lead, Facts facts, boolean invented) {}

    /** The line under the title. */
    record Facts(String level, String code, String date, String media) {}

    /** The text found in it: as a table where it is one, else the beginning, and the rest behind a fold. */
    record Words(List<Sheet> sheets, List<Phrase> beginning, List<Phrase> rest, String source) {
        /** Whether it is only what a machine made of a picture: it stands last, and folded. */
        public boolean onlyRead() {
            return sheets.isEmpty() && beginning.isEmpty();
        }
    }

    /** Where it stands: the units above it, those beside it, those below it, and the body that holds it. */
    record Place(List<Line> path, List<Branch> below, List<Line> beside, Optional<Line> holder, Stretch stretch) {}

    /** Which of the units below are shown; empty addresses where there are none before or after. */
    record Stretch(String before, String after) {}

    /** A unit below, and the first of those below it. */
    record Branch(Line line, List<Line> twigs) {}

    /** What supports it: rights, and the files with their digests. */
    record Support(RightsView rights, List<Copy> files, Kept kept) {}

    /** The day it was opened, and the day all files were last found unchanged; {@code ""} where unknown. */
    record Kept(String opened, String verified) {}

    /** What may be done with it. */
    record RightsView(String statement, String key, Phrase holder, Phrase credit) {}

    /** A file; {@code href} is empty for what is not given out, {@code lang} for all but transcripts. */
    record Copy(String role, String name, String href, String lang, Format format, Evidence evidence) {}

    /** Its media type, and its size where that is public. */
    record Format(String mediaType, String size) {}

    /** What is known about a file by measuring. */
    record Evidence(String sha256, String sha512, List<Fact> facts) {}

    /** A technical fact. */
    record Fact(String key, String value) {}
}
