package org.larchiveum.archive.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.Entries;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchRequest;

class EmbeddedEngineTest {
    @TempDir
    Path home;

    private SolrCollections open() {
        return SolrCollections.open(new SearchAddress.Embedded(home));
    }

    private void hold() {
        try (var collections = open()) {
            collections.staff().put(List.of(Entries.text("a", "증언")));
            collections.staff().commit("42");
            collections.staff().put(List.of(Entries.text("b", "증언")));
        }
    }

    @Test
    void remembersWhatWasCommittedAcrossARestart() {
        hold();
        try (var collections = open()) {
            assertThat(collections.staff().watermark()).contains("42");
            assertThat(collections
                            .staff()
                            .search(SearchRequest.of("증언", Language.KO))
                            .hits())
                    .anyMatch(hit -> hit.id().equals("a"));
            assertThat(collections.published().watermark()).isEmpty();
        }
    }

    @Test
    void refusesAFolderThatIsOpenElsewhere() {
        try (var first = open()) {
            assertThatExceptionOfType(ArchiveException.Unavailable.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("open");
            assertThat(first.staff().size()).isZero();
        }
    }

    /** As when a full disk has closed it, and there was no room yet to open it again. */
    @Test
    void anIndexThatIsNotThereIsOpenedAgainForWhoAsks() throws IOException {
        try (var engine = EmbeddedEngine.open(home, SolrCollections.PUBLIC)) {
            var container = engine.getCoreContainer();
            try {
                var client = new CollectionClient(
                        engine,
                        SolrCollections.PUBLIC,
                        broken -> EmbeddedEngine.reopen(engine, SolrCollections.PUBLIC, broken));
                new SolrSearch(client).commit("42");
                container.unload(SolrCollections.PUBLIC, false, false, false);

                assertThat(new SolrSearch(client).watermark()).contains("42");
                assertThat(container.getLoadedCoreNames()).contains(SolrCollections.PUBLIC);
            } finally {
                container.shutdown();
            }
        }
    }

    @Test
    void dropsAnIndexWhoseWordsWereCutInAnotherWay() throws IOException {
        hold();
        Files.writeString(home.resolve("configsets/larchiveum/fingerprint"), "of an older version");
        try (var collections = open()) {
            assertThat(collections.staff().watermark()).isEmpty();
            assertThat(collections.staff().size()).isZero();
        }
    }
}
