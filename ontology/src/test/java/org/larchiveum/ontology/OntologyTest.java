package org.larchiveum.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OntologyTest {
    private final Ontology ontology = Ontology.load();

    @Test
    void levelsStandFromTheWidestToTheNarrowest() {
        assertThat(ontology.concepts(Voc.LEVEL))
                .extracting(Voc::slugOf)
                .containsExactly("fonds", "subfonds", "collection", "series", "subseries", "file", "item");
    }

    @Test
    void conceptsAreCalledInBothLanguages() {
        assertThat(ontology.label(Voc.level("fonds").asNode(), "ko")).contains("기록물군");
        assertThat(ontology.label(Voc.level("fonds").asNode(), "en")).contains("fonds");
        assertThat(ontology.label(Lar.level.asNode(), "ko")).contains("기술 계층");
        assertThat(ontology.label(Voc.level("leaf").asNode(), "ko")).isEmpty();
    }

    @Test
    void aConceptIsFoundByAnyOfItsWords() {
        assertThat(ontology.concept(Voc.RECORD_FORM, " Photograph ")).contains(Voc.recordForm("photograph"));
        assertThat(ontology.concept(Voc.RECORD_FORM, "사진")).contains(Voc.recordForm("photograph"));
        assertThat(ontology.concept(Voc.ACCESS_LEVEL, "open")).contains(Voc.accessLevel("public"));
        assertThat(ontology.concept(Voc.ACCESS_LEVEL, "closed")).contains(Voc.accessLevel("restricted"));
        assertThat(ontology.concept(Voc.ACCESS_LEVEL, "비공개")).contains(Voc.accessLevel("restricted"));
        assertThat(ontology.concept(Voc.LEVEL, "leaf")).isEmpty();
    }

    @Test
    void oneLabelHasOneNameInEitherNormalForm() {
        var composed = "두만강";
        var decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
        assertThat(Voc.place(decomposed)).isEqualTo(Voc.place(composed));
        assertThat(Voc.place("Tumen  River!").getURI()).isEqualTo(Voc.NS + "local/place/tumen-river");
        assertThat(Voc.slugOf(Voc.subject("…"))).isEqualTo("u-2026");
    }
}
