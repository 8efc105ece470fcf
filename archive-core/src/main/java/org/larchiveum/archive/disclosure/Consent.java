package org.larchiveum.archive.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the person behind a testimony allowed: words of the scheme consent-scope, the day, and where the form is kept. */
public record Consent(Set<String> scopes, Optional<LocalDate> recorded, String record) {
    public Consent {
        scopes = Set.copyOf(scopes);
    }

    public boolean covers(String scope) {
        return scopes.contains(scope);
    }
}
