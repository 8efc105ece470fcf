package org.larchiveum.archive.search.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrException;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.MetricsConfig;
import org.apache.solr.core.NodeConfig;
import org.apache.solr.logging.LogWatcherConfig;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.solr.Configset;

/** Solr inside this process: no port, no administration, one folder. */
final class EmbeddedEngine {
    private static final List<String> CORES = List.of(SolrCollections.STAFF, SolrCollections.PUBLIC);

    private EmbeddedEngine() {}

    static EmbeddedSolrServer open(Path folder) {
        // Solr would start a second web framework for its v2 interface, which nobody in this process calls.
        System.setProperty("disable.v2.api", "true");
        var home = folder.toAbsolutePath();
        try {
            prepare(home);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("The index cannot be prepared in " + home, e);
        }
        return start(home);
    }

    private static EmbeddedSolrServer start(Path home) {
        var container = new CoreContainer(config(home));
        try {
            container.load();
        } catch (SolrException e) {
            container.shutdown();
            throw new ArchiveException.Unavailable("The index in " + home + " cannot be opened", e);
        }
        var failures = container.getCoreInitFailures();
        if (!failures.isEmpty()) {
            container.shutdown();
            var failure = failures.values().iterator().next().exception;
            throw new ArchiveException.Unavailable(
                    "The index in " + home + " cannot be opened; another process may have it open", failure);
        }
        return new EmbeddedSolrServer(container, SolrCollections.PUBLIC);
    }

    private static NodeConfig config(Path home) {
        return new NodeConfig.NodeConfigBuilder("larchiveum", home)
                .setCoreRootDirectory(home.toString())
                .setConfigSetBaseDirectory(home.resolve("configsets").toString())
                .setUseSchemaCache(true)
                .setCoreLoadThreads(CORES.size())
                .setIndexSearcherExecutorThreads(0)
                .setLogWatcherConfig(new LogWatcherConfig(false, null, null, 0))
                .setMetricsConfig(new MetricsConfig.MetricsConfigBuilder()
                        .setEnabled(false)
                        .build())
                .build();
    }

    private static void prepare(Path home) throws IOException {
        var configsets = Files.createDirectories(home).resolve("configsets");
        if (Configset.lay(configsets)) {
            // The index is a projection: without it and its watermark, it is built again from storage.
            for (var core : CORES) {
                delete(home.resolve(core));
            }
        }
        for (var core : CORES) {
            var properties = home.resolve(core).resolve("core.properties");
            if (!Files.exists(properties)) {
                Files.createDirectories(properties.getParent());
                Files.writeString(properties, "name=" + core + "\nconfigSet=" + Configset.NAME + "\n");
            }
        }
        Configset.settle(configsets);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
