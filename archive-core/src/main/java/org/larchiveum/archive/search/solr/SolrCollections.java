package org.larchiveum.archive.search.solr;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
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
    private final String shown;

    private SolrCollections(SolrClient client, String shown) {
        this.client = client;
        this.shown = shown;
        this.staff = search(STAFF);
    }

    /** Opens both under their usual names. */
    public static SolrCollections open(SearchAddress address) {
        return open(address, PUBLIC);
    }

    /**
     * Opens both; new ones are made when there are none, but on a single server outside, which must have them.
     *
     * @param shown the name of what visitors search, {@code public} on a server outside
     * @throws ArchiveException.Unavailable when the engine is away, or another process has the folder open
     */
    public static SolrCollections open(SearchAddress address, String shown) {
        return new SolrCollections(
                switch (address) {
                    case SearchAddress.Embedded(var folder) -> EmbeddedEngine.open(folder, shown);
                    case SearchAddress.Http http -> Outside.open(http);
                    case SearchAddress.Cloud cloud -> Outside.open(cloud);
                },
                shown);
    }

    /** Whether the engine is inside this process, where there is room for more than one index of visitors. */
    public boolean embedded() {
        return client instanceof EmbeddedSolrServer;
    }

    /** What archivists search. */
    public SearchIndex staff() {
        return staff;
    }

    /** What visitors search. */
    public SearchIndex published() {
        return published(shown);
    }

    /** What visitors search, by its name; one that is not there yet is made inside this process. */
    public SearchIndex published(String name) {
        if (!name.equals(shown) && client instanceof EmbeddedSolrServer embedded) {
            EmbeddedEngine.create(embedded, name);
        }
        return search(name);
    }

    private SolrSearch search(String name) {
        return new SolrSearch(new CollectionClient(client, name, broken -> {
            if (client instanceof EmbeddedSolrServer embedded) {
                EmbeddedEngine.reopen(embedded, name, broken);
            }
        }));
    }

    /** Removes an index of visitors inside this process, whole. */
    public void remove(String name) {
        if (client instanceof EmbeddedSolrServer embedded) {
            EmbeddedEngine.remove(embedded, name);
        }
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
