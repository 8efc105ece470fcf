package org.larchiveum.portal.vocabulary;

import java.util.Locale;

/** A part of the vocabulary that belongs together, kept in one file. */
enum Module {
    CORE,
    VIOLATION,
    INSTITUTION,
    EVIDENCE,
    ACCOUNTABILITY,
    ACCESS,
    MUSEUM,
    STATISTICS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
