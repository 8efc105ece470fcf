package org.larchiveum.archive.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.Entries;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.SearchIndexContract;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.solr.SolrCollections;
import org.larchiveum.solr.Configset;

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

    @Test
    void isReachedByTheAddressOfANodeToo() {
        collections.published().commit("7");
        try (var others = SolrCollections.open(SearchAddress.parse(cloud.node(), folder))) {
            assertThat(others.published().watermark()).contains("7");
        }
    }

    @Test
    void anIndexThatAnotherReleaseWroteIsMadeAnew() throws IOException, SolrServerException {
        try (var solr = solr()) {
            collections.staff().put(List.of(Entries.text("a", "증언")));
            collections.staff().commit("42");
            upload(solr, "larchiveum-of-an-older-release");
            replace(solr, "larchiveum-of-an-older-release");
            try (var renewed = open()) {
                assertThat(renewed.staff().size()).isZero();
                assertThat(renewed.staff().watermark()).isEmpty();
                renewed.staff().put(List.of(Entries.text("b", "증언")));
                renewed.staff().commit("1");
                assertThat(renewed.staff().size()).isEqualTo(1);
            }
        }
    }

    @Test
    void aReleaseThatOnlyAsksDifferentlyKeepsTheIndex() throws IOException, SolrServerException {
        var sister = Configset.NAME + "-" + Configset.written() + "-asks-differently";
        try (var solr = solr()) {
            upload(solr, sister);
            replace(solr, sister);
            try (var before = SolrCollections.open(SearchAddress.parse(cloud.address(), folder))) {
                before.staff().commit("42");
            }
            CollectionAdminRequest.modifyCollection("staff", Map.of("collection.configName", sister))
                    .process(solr);
            try (var after = open()) {
                assertThat(after.staff().watermark()).contains("42");
            }
        }
    }

    @Test
    void aCollectionOfSomebodyElseIsLeftAlone() throws IOException, SolrServerException {
        try (var solr = solr()) {
            upload(solr, "theirs");
            replace(solr, "theirs");
            assertThatThrownBy(CloudSearchTest::open)
                    .isInstanceOf(ArchiveException.Conflict.class)
                    .hasMessageContaining("staff");
            assertThat(CollectionAdminRequest.listCollections(solr)).contains("staff");
            CollectionAdminRequest.deleteCollection("staff").process(solr);
        }
        open().close();
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThatThrownBy(() -> SolrCollections.open(SearchAddress.parse("http://s:secret@localhost:1/solr", folder)))
                .isInstanceOf(ArchiveException.Unavailable.class)
                .hasMessageContaining("localhost:1")
                .hasMessageNotContaining("secret");
    }

    private static SolrClient solr() {
        return new Http2SolrClient.Builder(cloud.node()).build();
    }

    private static void upload(SolrClient solr, String configset) throws IOException, SolrServerException {
        new ConfigSetAdminRequest.Upload()
                .setConfigSetName(configset)
                .setOverwrite(true)
                .setUploadStream(new ContentStreamBase.ByteArrayStream(Configset.zip(), configset, "application/zip"))
                .process(solr);
    }

    private static void replace(SolrClient solr, String configset) throws IOException, SolrServerException {
        CollectionAdminRequest.deleteCollection("staff").process(solr);
        CollectionAdminRequest.createCollection("staff", configset, 1, 1).process(solr);
    }
}
