package org.larchiveum.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.address.Login;
import org.larchiveum.archive.description.Language;

class SearchAddressTest {
    private final Path home = Path.of("/home/of/archive");

    @Test
    void readsEveryKindOfAddress() {
        assertThat(SearchAddress.parse("embedded:", home)).isEqualTo(new SearchAddress.Embedded(home.resolve("index")));
        assertThat(SearchAddress.parse("embedded:found", home))
                .isEqualTo(new SearchAddress.Embedded(home.resolve("found")));
        assertThat(SearchAddress.parse("https://solr.example.org/solr", home))
                .isEqualTo(new SearchAddress.Http(URI.create("https://solr.example.org/solr"), Optional.empty()));
        assertThat(SearchAddress.parse("zk://a:2181,b:2181/solr", home))
                .isEqualTo(
                        new SearchAddress.Cloud(List.of("a:2181", "b:2181"), Optional.of("/solr"), Optional.empty()));
        assertThat(SearchAddress.parse("zk:ours:a%40b@a:2181", home))
                .isEqualTo(new SearchAddress.Cloud(
                        List.of("a:2181"), Optional.empty(), Optional.of(new Login("ours", "a@b"))));
    }

    @Test
    void namesWhatItExpectedOfAnAddressItCannotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchAddress.parse("elastic:here", home))
                .withMessageContaining("embedded:");
    }

    @Test
    void guessesTheLanguageOfATextByItsScript() {
        assertThat(LanguageGuess.of("NKDB 자료")).contains(Language.KO);
        assertThat(LanguageGuess.of("The word 관리소 means a prison camp in the north"))
                .contains(Language.EN);
        assertThat(LanguageGuess.of("1998")).isEmpty();
    }
}
