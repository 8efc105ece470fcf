package org.larchiveum.archive.catalogue;

import org.larchiveum.archive.fault.ArchiveException;

/**
 * Who destroys an entry and by what right.
 *
 * @param first one named person
 * @param second another one
 * @param authority the law, order or schedule that says so, with its clause or number
 * @param reason why, without anything of what is destroyed: the ledger keeps it for good
 */
public record Destruction(String first, String second, String authority, String reason) {
    public Destruction {
        require("the first person", first);
        require("the second person", second);
        require("the authority", authority);
        require("the reason", reason);
        if (first.strip().equalsIgnoreCase(second.strip())) {
            throw new ArchiveException.Forbidden(
                    "Two persons destroy together; '" + first + "' and '" + second + "' are one. Name another one");
        }
    }

    private static void require(String field, String value) {
        if (value.isBlank()) {
            throw new ArchiveException.Forbidden(
                    "Destruction names two persons, its authority and its reason; " + field + " is missing");
        }
    }

    String actors() {
        return first.strip() + " & " + second.strip();
    }

    String words() {
        return authority.strip() + ": " + reason.strip();
    }
}
