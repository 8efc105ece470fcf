package org.larchiveum.archive.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.larchiveum.archive.graph.GraphAddress;

class LoginTest {
    @Test
    void readsWhoWeAreFromAnAddress() {
        assertThat(Login.in("https://staff:p%40ss+word@graph.example/ds")).contains(new Login("staff", "p@ss+word"));
        assertThat(Login.in("https://graph.example/ds")).isEmpty();
        assertThat(Login.without("https://a:b@graph.example/d@s")).hasToString("https://graph.example/d@s");
        assertThat(Login.without("https://staff:p%40ss@graph.example/ds")).hasToString("https://graph.example/ds");
    }

    @Test
    void noTextShowsThePassword() {
        assertThat(new Login("staff", "secret").toString()).doesNotContain("secret");
        assertThat(GraphAddress.parse("https://staff:secret@graph.example", "public")
                        .toString())
                .doesNotContain("secret");
        assertThat(Login.hidden("https://a:b@one.example/q https://c:d@two.example/u"))
                .isEqualTo("https://one.example/q https://two.example/u");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphAddress.parse("https://staff:sec/ret@graph.example", "public"))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("sec", "ret@"));
        assertThat(Login.hidden("zk:a:secret@one:2181")).isEqualTo("zk:one:2181");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphAddress.parse("https://staff:secret@a b/^", "public"))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphAddress.parse("https://staff:secret^@graph.example/{side}", "public"))
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret"));
    }
}
