package org.larchiveum.portal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.fault.ArchiveException;

class AddressesTest {
    private static final Optional<Path> HOME = Optional.of(Path.of("/srv/archive"));

    @AfterEach
    void forget() {
        System.clearProperty("larchiveum.graph");
        System.clearProperty("larchiveum.search");
    }

    @Test
    void withoutAnAddressEverythingIsInTheHome() {
        var settings = Larchiveum.settings(HOME, "serve");
        assertThat(settings.graph()).isEqualTo("tdb2:/srv/archive/graph");
        assertThat(settings.search()).isEqualTo("embedded:index");
    }

    @Test
    void theAddressAloneDecides() {
        System.setProperty("larchiveum.graph", "https://ours:secret@graph.example");
        System.setProperty("larchiveum.search", " zk:one:2181,two:2181/solr ");
        var settings = Larchiveum.settings(HOME, "serve");
        assertThat(settings.graph()).isEqualTo("https://ours:secret@graph.example");
        assertThat(settings.search()).isEqualTo("zk:one:2181,two:2181/solr");
        assertThat(settings.toString()).contains("graph.example").doesNotContain("secret");
    }

    @Test
    void anAddressThatCannotBeReadIsToldWithoutItsPassword() {
        System.setProperty("larchiveum.graph", "ftp://ours:secret@graph.example");
        assertThatThrownBy(() -> Larchiveum.settings(HOME, "serve"))
                .isInstanceOf(ArchiveException.Forbidden.class)
                .hasMessageContaining("larchiveum.graph")
                .hasMessageContaining("tdb2:PATH")
                .hasMessageNotContaining("secret");
        System.clearProperty("larchiveum.graph");
        System.setProperty("larchiveum.search", "elastic:here");
        assertThatThrownBy(() -> Larchiveum.settings(HOME, "serve"))
                .isInstanceOf(ArchiveException.Forbidden.class)
                .hasMessageContaining("larchiveum.search");
    }

    @Test
    void whatIsRehearsedIsNotWrittenWhereTheArchiveIs() {
        System.setProperty("larchiveum.graph", "https://graph.example");
        assertThat(Larchiveum.settings(HOME, "rehearse").graph()).startsWith("tdb2:");
    }
}
