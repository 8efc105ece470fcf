package org.larchiveum.archive.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the person behind a testimony allowed.
 *
 * @param scopes words of the scheme consent-scope
 * @param record where the form is kept
 * @param withdrawableBy who may take it back, in words; empty when only the person may
 * @param withdrawn the day it was taken back as a whole: it covers nothing any more
 */
public record Consent(
        Set<String> scopes,
        Optional<LocalDate> recorded,
        String record,
        String withdrawableBy,
        Optional<LocalDate> withdrawn) {
    /** The scopes of which one is enough for a case to be told in its generalised form, in which nobody can be told from others. */
    public static final Set<String> TELLING_A_CASE = Set.of("statistics", "anonymous-case", "named", "public");

    public Consent {
        scopes = Set.copyOf(scopes);
    }

    public Consent(Set<String> scopes, Optional<LocalDate> recorded, String record) {
        this(scopes, recorded, record, "", Optional.empty());
    }

    public boolean covers(String scope) {
        return withdrawn.isEmpty() && scopes.contains(scope);
    }

    /** The same without some scopes; without any left it is withdrawn as a whole. */
    public Consent without(Set<String> taken, LocalDate day) {
        var left = new TreeSet<>(scopes);
        left.removeAll(taken);
        return left.isEmpty()
                ? new Consent(scopes, recorded, record, withdrawableBy, Optional.of(day))
                : new Consent(left, recorded, record, withdrawableBy, withdrawn);
    }
}
