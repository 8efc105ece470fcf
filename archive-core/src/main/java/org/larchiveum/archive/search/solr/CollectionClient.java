package org.larchiveum.archive.search.solr;

import java.io.IOException;
import java.util.List;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.SolrParams;
import org.larchiveum.archive.fault.ArchiveException;

/** One collection, spoken to in the engine's words; its failures are told in the archive's. */
final class CollectionClient {
    private final SolrClient client;
    private final String name;

    CollectionClient(SolrClient client, String name) {
        this.client = client;
        this.name = name;
    }

    QueryResponse ask(SolrParams question) {
        return call(() -> {
            // POST: a question may be longer than an address can be.
            var request = new QueryRequest(question, SolrRequest.METHOD.POST);
            request.setPath(question.get("qt", "/select"));
            return request.process(client, name);
        });
    }

    void add(List<SolrInputDocument> documents) {
        call(() -> client.add(name, documents));
    }

    void delete(List<String> ids) {
        call(() -> client.deleteById(name, ids));
    }

    void deleteAll() {
        call(() -> client.deleteByQuery(name, "*:*"));
    }

    void commit() {
        call(() -> client.commit(name, true, true));
    }

    private <T> T call(Call<T> call) {
        try {
            return call.answer();
        } catch (SolrServerException | IOException | SolrException e) {
            throw new ArchiveException.Unavailable("The index \"" + name + "\" does not answer", e);
        }
    }

    private interface Call<T> {
        T answer() throws SolrServerException, IOException;
    }
}
