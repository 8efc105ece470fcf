package org.larchiveum.portal.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTextTest {
    @Test
    void layoutAndCommentsMeanNothing() {
        assertThat(QueryText.compact("ASK\r\n{  ?s ?p 1 # one\n}\n")).isEqualTo("ASK { ?s ?p 1 }");
    }

    @Test
    void textsAndAddressesStay() {
        assertThat(QueryText.compact("ASK { <http://a/#b> ?p 'a  # \\' b' , \"\"\"x \" # \n y\"\"\" }"))
                .isEqualTo("ASK { <http://a/#b> ?p 'a  # \\' b' , \"\"\"x \" # \n y\"\"\" }");
        assertThat(QueryText.compact("FILTER(?a < 1 # x >\n && ?b > 2)")).isEqualTo("FILTER(?a < 1 && ?b > 2)");
    }

    @Test
    void endsWhateverIsGiven() {
        assertThat(QueryText.compact("'never closed \\")).isEqualTo("'never closed \\");
        assertThat(QueryText.compact("\"".repeat(100_000))).isNotEmpty();
    }

    @Test
    void knowsWhatIsAnotherEachTime() {
        assertThat(QueryText.lasting("SELECT (now() AS ?t) {}")).isFalse();
        assertThat(QueryText.lasting("SELECT ?nowhere {}")).isTrue();
    }
}
