package org.larchiveum.archive.search.solr;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Consumer<Broken> mending;

    /** In what way a collection inside this process can be broken and yet be opened again. */
    enum Broken {
        /** Its writer is closed for good: a disk was full in the middle of a write. All that was committed is there. */
        CLOSED,
        /** It is not there: it is just being opened again, or there was no room for that yet. */
        MISSING
    }

    /** @param mending opens the collection again, where that is ours to do */
    CollectionClient(SolrClient client, String name, Consumer<Broken> mending) {
        this.client = client;
        this.name = name;
        this.mending = mending;
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
            var broken = broken(e);
            broken.ifPresent(this::mend);
            if (broken.filter(Broken.MISSING::equals).isPresent()) {
                // Nothing of the call was done: who asks while it is opened again need not know.
                return again(call);
            }
            throw away(e);
        }
    }

    private <T> T again(Call<T> call) {
        try {
            return call.answer();
        } catch (SolrServerException | IOException | SolrException e) {
            throw away(e);
        }
    }

    private ArchiveException.Unavailable away(Exception e) {
        return new ArchiveException.Unavailable("The index \"" + name + "\" does not answer", e);
    }

    private static Optional<Broken> broken(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof AlreadyClosedException) {
                return Optional.of(Broken.CLOSED);
            }
            if (at instanceof SolrException && String.valueOf(at.getMessage()).startsWith("No such core")) {
                return Optional.of(Broken.MISSING);
            }
        }
        return Optional.empty();
    }

    private void mend(Broken broken) {
        try {
            mending.accept(broken);
        } catch (SolrException | ArchiveException.Unavailable stillFull) {
            LOG.warn("The index \"{}\" cannot be opened again yet: {}", name, stillFull.getMessage());
        }
    }

    private interface Call<T> {
        T answer() throws SolrServerException, IOException;
    }
}
