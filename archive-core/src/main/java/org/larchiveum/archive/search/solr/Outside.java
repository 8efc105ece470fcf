package org.larchiveum.archive.search.solr;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.common.SolrException;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.SearchAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Solr outside this process: a cloud, whose collections are made and kept in step with this release, or a single server, which must have them. */
final class Outside {
    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);

    private static final List<String> COLLECTIONS = List.of(SolrCollections.STAFF, SolrCollections.PUBLIC);

    private static final int CONNECTING_SECONDS = 15;

    private final SolrClient client;
    private final String name;

    private Outside(SolrClient client, String name) {
        this.client = client;
        this.name = name;
    }

    static SolrClient open(SearchAddress.Cloud cloud) {
        var nodes = new Http2SolrClient.Builder().withConnectionTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS);
        cloud.login().ifPresent(login -> nodes.withBasicAuthCredentials(login.user(), login.password()));
        var name = "The Solr cloud at zk:" + String.join(",", cloud.hosts())
                + cloud.chroot().orElse("");
        SolrClient client;
        try {
            client = new CloudHttp2SolrClient.Builder(cloud.hosts(), cloud.chroot())
                    .withZkConnectTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS)
                    .withInternalClientBuilder(nodes)
                    .build();
        } catch (SolrException e) {
            throw new ArchiveException.Unavailable(name + " cannot be reached", e);
        }
        return prepared(new Outside(client, name));
    }

    static SolrClient open(SearchAddress.Http server) {
        var client = new HttpJdkSolrClient.Builder(server.server().toString())
                .withConnectionTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS);
        server.login().ifPresent(login -> client.withBasicAuthCredentials(login.user(), login.password()));
        return prepared(new Outside(client.build(), "The Solr server at " + server.server()));
    }

    /** Makes what is missing, or closes the client and says what is wrong. */
    private static SolrClient prepared(Outside outside) {
        boolean prepared = false;
        try {
            outside.prepare();
            prepared = true;
            return outside.client;
        } catch (SolrServerException | IOException | SolrException e) {
            throw new ArchiveException.Unavailable(
                    outside.name
                            + " cannot be prepared: it must be there, let us in, and have the module analysis-extras"
                            + " (SOLR_MODULES=analysis-extras)",
                    e);
        } finally {
            if (!prepared) {
                outside.closeQuietly();
            }
        }
    }

    private void closeQuietly() {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("A client did not close", e);
        }
    }

    private void prepare() throws SolrServerException, IOException {
        if (isCloud()) {
            new Cloud(client, name).prepare(COLLECTIONS);
            return;
        }
        for (var core : COLLECTIONS) {
            if (CoreAdminRequest.getStatus(core, client).getCoreStatus(core).get("name") == null) {
                throw new ArchiveException.Unavailable(name + " has no core \"" + core
                        + "\", and none can be made from here on a server that is no cloud: docs/howto/run-on-servers.md"
                        + " tells how");
            }
        }
    }

    private boolean isCloud() throws SolrServerException, IOException {
        if (client instanceof CloudHttp2SolrClient) {
            return true;
        }
        try {
            LOG.debug("It has the collections {}", CollectionAdminRequest.listCollections(client));
            return true;
        } catch (SolrException e) {
            // So a server says that it is no cloud.
            if (e.code() == SolrException.ErrorCode.BAD_REQUEST.code) {
                return false;
            }
            throw e;
        }
    }
}
