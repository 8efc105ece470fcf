package org.larchiveum.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

class FormsTest {
    @Test
    void everyFormOfTheSchemeHasANameInBothLanguages() {
        for (var form : Ontology.load().concepts(Voc.RECORD_FORM)) {
            for (var language : Language.values()) {
                assertThat(Forms.say(Voc.slugOf(form), language))
                        .as(form + " " + language)
                        .isPresent();
            }
        }
        assertThat(Forms.say("audio-recording", Language.EN)).contains("Audio recording");
        assertThat(Forms.say("letter", Language.KO)).contains("편지");
    }

    @Test
    void anUnknownWordHasNoName() {
        assertThat(Forms.say("", Language.KO)).isEmpty();
        assertThat(Forms.say("pamphlet-of-tomorrow", Language.EN)).isEmpty();
    }
}
