package org.larchiveum.archive.search.solr;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.SearchIndex;

/** The two indexes of an archive, staff and public, in one engine: two collections that share rules but not one word. */
public final class SolrCollections implements AutoCloseable {
    /** The names of the collections, in an engine inside this process and in one outside. */
    static final String STAFF = "staff";

    static final String PUBLIC = "public";

    private final SolrClient client;
    private final SolrSearch staff;
    private final SolrSearch published;

    private SolrCollections(SolrClient client) {
        this.client = client;
        this.staff = new SolrSearch(new CollectionClient(client, STAFF));
        this.published = new SolrSearch(new CollectionClient(client, PUBLIC));
    }

    /**
     * Opens both; new ones are made when there are none inside this process, while a server outside must have them.
     *
     * @throws ArchiveException.Unavailable when the engine is away, or another process has the folder open
     */
    public static SolrCollections open(SearchAddress address) {
        return new SolrCollections(
                switch (address) {
                    case SearchAddress.Embedded(var folder) -> EmbeddedEngine.open(folder);
                    case SearchAddress.Http(var server) -> new HttpJdkSolrClient.Builder(server.toString()).build();
                    case SearchAddress.Cloud(var zookeeper) ->
                        throw new ArchiveException.Unavailable("This version does not reach a Solr cloud yet (zk:"
                                + zookeeper + "); give the http:// address of one of its nodes instead");
                });
    }

    /** What archivists search. */
    public SearchIndex staff() {
        return staff;
    }

    /** What visitors search. */
    public SearchIndex published() {
        return published;
    }

    @Override
    public void close() {
        try {
            client.close();
            // An engine of ours outlives its client, and keeps its lock, its threads and this process.
            if (client instanceof EmbeddedSolrServer embedded) {
                embedded.getCoreContainer().shutdown();
            }
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("The index did not close", e);
        }
    }
}
