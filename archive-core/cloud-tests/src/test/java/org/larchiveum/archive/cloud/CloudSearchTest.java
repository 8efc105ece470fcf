package org.larchiveum.archive.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.Entries;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchIndexContract;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.solr.SolrCollections;

/** The contracts of the index against a Solr cloud of two nodes. */
class CloudSearchTest implements SearchIndexContract {
    @TempDir
    static Path folder;

    private static SolrCloud cloud;
    private static SolrCollections collections;

    @BeforeAll
    static void start() throws IOException {
        cloud = SolrCloud.start(folder);
        collections = open();
    }

    private static SolrCollections open() {
        return SolrCollections.open(SearchAddress.parse(cloud.address(), folder));
    }

    @AfterAll
    static void stop() {
        collections.close();
        cloud.close();
    }

    @BeforeEach
    void empty() {
        collections.published().clear();
    }

    @Override
    public SearchIndex index() {
        return collections.published();
    }

    @Test
    void whatIsThereIsFoundAgainByWhoComesNext() {
        collections.staff().put(List.of(Entries.text("a", "회령에서 온 편지")));
        collections.staff().commit("42");
        try (var others = open()) {
            assertThat(others.staff().watermark()).contains("42");
            assertThat(others.staff()
                            .search(SearchRequest.of("편지", Language.KO))
                            .hits())
                    .hasSize(1);
            assertThat(others.published().watermark()).isEmpty();
        }
    }
}
