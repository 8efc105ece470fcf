package org.larchiveum.portal.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;

/**
 * What a citation names: an entry, a query over the public dataset, a release of it.
 *
 * @param address permanent, whole
 * @param version which version or release was read
 * @param read the day on which it was read
 */
public record Citable(
        Sort sort, Multilingual title, Origin origin, String address, Optional<String> version, LocalDate read) {

    /** What sort of thing is cited. */
    public enum Sort {
        /** A unit of holdings that is no single item. */
        COLLECTION("collection", "GEN"),
        /** A single item. */
        ITEM("document", "GEN"),
        PICTURE("graphic", "ART"),
        SOUND("song", "SOUND"),
        FILM("motion_picture", "VIDEO"),
        /** A case, an institution, a place: an entry of the archive's own. */
        ENTRY("entry", "ELEC"),
        /** A question to the public dataset, with its answer on a day. */
        QUERY("dataset", "DATA"),
        /** A release of the public dataset. */
        RELEASE("dataset", "DATA");

        private final String csl;
        private final String ris;

        Sort(String csl, String ris) {
            this.csl = csl;
            this.ris = ris;
        }

        /** Its type in CSL 1.0.2, appendix III. */
        String csl() {
            return csl;
        }

        /** Its type in RIS. */
        String ris() {
            return ris;
        }
    }

    /**
     * Where it comes from.
     *
     * @param date when it was made, in EDTF
     * @param code its reference code; {@code ""} when it has none
     * @param holder the body that holds it; empty when it is the archive itself
     * @param publisher the archive
     */
    public record Origin(
            List<Multilingual> creators,
            Optional<String> date,
            String code,
            Multilingual holder,
            Multilingual publisher) {
        public Origin {
            creators = List.copyOf(creators);
        }
    }
}
