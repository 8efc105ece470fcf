package org.larchiveum.archive.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

class ConceptTermsTest {
    private final ConceptTerms terms = new ConceptTerms(Ontology.load());

    @Test
    void aConceptStandsUnderItsBroaderOnes() {
        var path = terms.path(Voc.violationType("public-execution")).terms();
        assertThat(path).extracting(Term::key).containsExactly("life", "execution-murder", "public-execution");
        assertThat(path.getLast().labels().best(Language.KO)).isEqualTo("공개처형");
        assertThat(path.getFirst().labels().best(Language.EN)).isEqualTo("right to life");
    }

    @Test
    void aConceptThatNoSchemeHasStandsAlone() {
        assertThat(terms.path(Voc.violationType("invented")).terms())
                .singleElement()
                .matches(term -> term.key().equals("invented") && term.labels().isEmpty());
    }

    @Test
    void anEntryUnderTwoTermsOfOneHasTheWiderOneOnce() {
        var wide = new Term("wide", Entries.both("넓은 말", "wide"));
        var paths = java.util.List.of(
                new TermPath(java.util.List.of(wide, Entries.YODOK)),
                new TermPath(java.util.List.of(wide, Entries.TORTURE)));
        assertThat(TreeTerm.of(paths))
                .extracting(
                        placed -> placed.term().key() + "<" + placed.parent().orElse(""))
                .containsExactly("wide<", "yodok<wide", "torture<wide");
    }
}
