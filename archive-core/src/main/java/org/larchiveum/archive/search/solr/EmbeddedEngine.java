package org.larchiveum.archive.search.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private EmbeddedEngine() {}

    /** @param published the name of the core that visitors search; every other of their cores is removed */
    static EmbeddedSolrServer open(Path folder, String published) {
        // Solr would start a second web framework for its v2 interface, which nobody in this process calls.
        System.setProperty("disable.v2.api", "true");
        var home = folder.toAbsolutePath();
        try {
            prepare(home, published);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("The index cannot be prepared in " + home, e);
        }
        return start(home, published);
    }

    private static EmbeddedSolrServer start(Path home, String published) {
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
        return new EmbeddedSolrServer(container, published);
    }

    private static NodeConfig config(Path home) {
        return new NodeConfig.NodeConfigBuilder("larchiveum", home)
                .setCoreRootDirectory(home.toString())
                .setConfigSetBaseDirectory(home.resolve("configsets").toString())
                .setUseSchemaCache(true)
                .setCoreLoadThreads(2)
                .setIndexSearcherExecutorThreads(0)
                .setLogWatcherConfig(new LogWatcherConfig(false, null, null, 0))
                .setMetricsConfig(new MetricsConfig.MetricsConfigBuilder()
                        .setEnabled(false)
                        .build())
                .build();
    }

    /** A core beside those that are there. */
    static void create(EmbeddedSolrServer engine, String name) {
        var container = engine.getCoreContainer();
        try {
            container.create(name, Map.of("configSet", Configset.NAME));
        } catch (SolrException e) {
            throw new ArchiveException.Unavailable("The index " + name + " cannot be made", e);
        }
    }

    /** Closes a core whose writer is broken, and opens it as it was committed; one that is only missing may have come back meanwhile. */
    static synchronized void reopen(EmbeddedSolrServer engine, String name, CollectionClient.Broken broken) {
        var container = engine.getCoreContainer();
        if (container.getLoadedCoreNames().contains(name)) {
            if (broken == CollectionClient.Broken.MISSING) {
                return;
            }
            container.unload(name, false, false, false);
        }
        create(engine, name);
    }

    /** Closes a core and removes every byte of it. */
    static void remove(EmbeddedSolrServer engine, String name) {
        try {
            engine.getCoreContainer().unload(name, true, true, true);
        } catch (SolrException e) {
            throw new ArchiveException.Unavailable("The index " + name + " cannot be removed", e);
        }
    }

    private static void prepare(Path home, String published) throws IOException {
        var cores = List.of(SolrCollections.STAFF, published);
        var configsets = Files.createDirectories(home).resolve("configsets");
        if (Configset.lay(configsets)) {
            // The index is a projection: without it and its watermark, it is built again from storage.
            for (var core : cores) {
                delete(home.resolve(core));
            }
        }
        for (var core : cores) {
            var properties = home.resolve(core).resolve("core.properties");
            if (!Files.exists(properties)) {
                Files.createDirectories(properties.getParent());
                Files.writeString(properties, "name=" + core + "\nconfigSet=" + Configset.NAME + "\n");
            }
        }
        Configset.settle(configsets);
        try (var others = Files.newDirectoryStream(home, SolrCollections.PUBLIC + "*")) {
            for (var other : others) {
                if (!other.getFileName().toString().equals(published)) {
                    delete(other);
                }
            }
        }
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
