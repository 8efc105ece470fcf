package org.larchiveum.portal.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;
import picocli.CommandLine;

/** What a person agreed to, as somebody types it: words of the scheme consent-scope in either language, with commas. */
final class Scopes {
    private Scopes() {}

    static Set<String> of(Collection<String> words, CommandLine command) {
        var ontology = Ontology.load();
        var scopes = new TreeSet<String>();
        words.stream().flatMap(word -> Arrays.stream(word.split(",", -1))).forEach(word -> {
            var concept = ontology.concept(Voc.CONSENT_SCOPE, word)
                    .orElseThrow(() -> new CommandLine.ParameterException(
                            command,
                            "--scope knows no '" + word.strip() + "'; it knows "
                                    + ontology.concepts(Voc.CONSENT_SCOPE).stream()
                                            .map(Voc::slugOf)
                                            .collect(Collectors.joining(", "))));
            scopes.add(Voc.slugOf(concept));
        });
        return scopes;
    }
}
