package org.larchiveum.archive.search.solr;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.SolrParams;
import org.larchiveum.archive.fault.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One collection, spoken to in the engine's words; its failures are told in the archive's. */
final class CollectionClient {
    private static final Logger LOG = LoggerFactory.getLogger(CollectionClient.class);

    private final SolrClient client;
    private final String name;
    private final Runnable reopening;

    /** @param reopening opens the collection again after a full disk has closed it, where that is ours to do */
    CollectionClient(SolrClient client, String name, Runnable reopening) {
        this.client = client;
        this.name = name;
        this.reopening = reopening;
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
            if (isClosed(e)) {
                reopen();
            }
            throw new ArchiveException.Unavailable("The index \"" + name + "\" does not answer", e);
        }
    }

    /** A disk that is full in the middle of a write closes the writer of an index for good; all that was committed is there. */
    private static boolean isClosed(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof AlreadyClosedException) {
                return true;
            }
        }
        return false;
    }

    private void reopen() {
        try {
            reopening.run();
        } catch (SolrException | ArchiveException.Unavailable stillFull) {
            LOG.warn("The index \"{}\" cannot be opened again yet: {}", name, stillFull.getMessage());
        }
    }

    private interface Call<T> {
        T answer() throws SolrServerException, IOException;
    }
}
