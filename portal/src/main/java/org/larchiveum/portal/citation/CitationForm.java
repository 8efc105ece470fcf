package org.larchiveum.portal.citation;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Language;

/** A form in which programs for references read citations; safe whatever a title holds. */
public enum CitationForm {
    /** CSL-JSON: what Zotero, Pandoc and most others read. */
    CSL("csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON") {
        @Override
        public String write(Citable citable, Language language) {
            return CslJson.write(citable, language);
        }
    },
    /** BibTeX, for LaTeX. */
    BIBTEX("bib", "application/x-bibtex", "BibTeX") {
        @Override
        public String write(Citable citable, Language language) {
            return BibTex.write(citable, language);
        }
    },
    /** RIS, for EndNote and its kin. */
    RIS("ris", "application/x-research-info-systems", "RIS") {
        @Override
        public String write(Citable citable, Language language) {
            return Ris.write(citable, language);
        }
    };

    private final String ending;
    private final String mediaType;
    private final String label;

    CitationForm(String ending, String mediaType, String label) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** The citation in this form, with its words in a language as far as there are any. */
    public abstract String write(Citable citable, Language language);

    /** The ending of its file name, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What it is called, in any language. */
    public String label() {
        return label;
    }

    public static Optional<CitationForm> ofEnding(String ending) {
        return List.of(values()).stream()
                .filter(form -> form.ending.equals(ending))
                .findFirst();
    }
}
