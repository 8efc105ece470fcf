package org.larchiveum.archive.search.solr;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.apache.solr.common.util.NamedList;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.solr.Configset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collections of a Solr cloud, kept in step with this release: the files of a release lie there under a name of their own. An index that was
 * written by others no longer fits and is made anew, empty; the projection fills it again.
 */
final class Cloud {
    private static final Logger LOG = LoggerFactory.getLogger(Cloud.class);

    private static final int SHARDS = 1;

    /** Each entry lies on two nodes, where there are two. */
    private static final int COPIES = 2;

    private final SolrClient client;
    private final String name;

    Cloud(SolrClient client, String name) {
        this.client = client;
        this.name = name;
    }

    void prepare(List<String> collections) throws SolrServerException, IOException {
        var cluster =
                in(CollectionAdminRequest.getClusterStatus().process(client).getResponse(), "cluster");
        int nodes = in(cluster, "live_nodes") instanceof Collection<?> live ? live.size() : 1;
        for (var collection : collections) {
            var made = Optional.ofNullable(in(in(in(cluster, "collections"), collection), "configName"))
                    .map(String::valueOf);
            if (made.isEmpty()) {
                upload();
                create(collection, nodes);
            } else {
                renew(collection, made.get(), nodes);
            }
        }
    }

    private void renew(String collection, String made, int nodes) throws SolrServerException, IOException {
        if (made.equals(Configset.release())) {
            return;
        }
        if (!made.startsWith(Configset.NAME)) {
            throw new ArchiveException.Conflict(name + " has a collection \"" + collection
                    + "\" that is not this archive's: give the archive a cloud, or a chroot of ZooKeeper, of its own");
        }
        upload();
        if (made.startsWith(Configset.NAME + "-" + Configset.written())) {
            CollectionAdminRequest.modifyCollection(collection, Map.of("collection.configName", Configset.release()))
                    .process(client);
            return;
        }
        LOG.info("The collection {} was written by another release and is built again", collection);
        CollectionAdminRequest.deleteCollection(collection).process(client);
        create(collection, nodes);
    }

    private void upload() throws SolrServerException, IOException {
        new ConfigSetAdminRequest.Upload()
                .setConfigSetName(Configset.release())
                .setOverwrite(true)
                .setUploadStream(
                        new ContentStreamBase.ByteArrayStream(Configset.zip(), "larchiveum", "application/zip"))
                .process(client);
    }

    private void create(String collection, int nodes) throws SolrServerException, IOException {
        var made = CollectionAdminRequest.createCollection(
                collection, Configset.release(), SHARDS, Math.clamp(nodes, 1, COPIES));
        // Nodes tell one another what they have missed by it.
        made.withProperty("larchiveum.index.log", "true");
        made.setWaitForFinalState(true);
        var response = made.process(client);
        if (!response.isSuccess()) {
            throw new ArchiveException.Unavailable(name + " could not make the collection \"" + collection
                    + "\"; its log says why. Its nodes need the module analysis-extras (SOLR_MODULES=analysis-extras)");
        }
    }

    /** A member of what the server sends as one kind of map or another. */
    private static @Nullable Object in(@Nullable Object map, String key) {
        return switch (map) {
            case NamedList<?> list -> list.get(key);
            case Map<?, ?> plain -> plain.get(key);
            case null -> null;
            case Object other -> null;
        };
    }
}
