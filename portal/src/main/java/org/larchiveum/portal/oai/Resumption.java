package org.larchiveum.portal.oai;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on (OAI-PMH 2.0, 3.5). The token that a harvester is given says it all: nothing is remembered here, so that it is as good after
 * a restart as before.
 *
 * @param after the sequence of the last change told; of a list of sets, the number of sets told
 * @param told how many have been told in all
 */
record Resumption(Verb verb, Optional<Selection> selection, long after, long told) {
    private static final String FORM = "1";

    /** The beginning of a list. */
    static Resumption start(Verb verb, Optional<Selection> selection) {
        return new Resumption(verb, selection, 0, 0);
    }

    /** The same list, further on. */
    Resumption on(long newAfter, long newTold) {
        return new Resumption(verb, selection, newAfter, newTold);
    }

    String token() {
        var text = String.join(
                "|",
                FORM,
                verb.word(),
                selection.map(s -> s.format().prefix()).orElse(""),
                selection.flatMap(Selection::from).map(LocalDate::toString).orElse(""),
                selection.flatMap(Selection::until).map(LocalDate::toString).orElse(""),
                selection.flatMap(Selection::set).orElse(""),
                Long.toString(after),
                Long.toString(told));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what is no token of ours, or one of another verb. */
    static Optional<Resumption> of(Verb verb, String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var parts = text.split("\\|", -1);
            if (parts.length != 8) {
                return Optional.empty();
            }
            var selection = MetadataFormat.of(parts[2])
                    .map(format -> new Selection(
                            format,
                            day(parts[3]),
                            day(parts[4]),
                            Optional.of(parts[5]).filter(set -> !set.isEmpty())));
            var read = new Resumption(verb, selection, Long.parseLong(parts[6]), Long.parseLong(parts[7]));
            // What does not read back as it was written was not written here.
            boolean ours = read.token().equals(token)
                    && selection.isPresent() != (verb == Verb.LIST_SETS)
                    && read.after() > 0
                    && read.told() > 0;
            return ours ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
