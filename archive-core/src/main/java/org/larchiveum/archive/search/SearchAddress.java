package org.larchiveum.archive.search;

import java.net.URI;
import java.nio.file.Path;

/** Where the index lives: the value of {@code larchiveum.search}. */
public sealed interface SearchAddress {
    /** Inside this process, kept in a folder that no other process opens. */
    record Embedded(Path folder) implements SearchAddress {}

    /** A Solr server of its own, such as {@code https://solr.example.org/solr}. */
    record Http(URI server) implements SearchAddress {}

    /** A Solr cloud, by the ZooKeeper that knows it: {@code host:port[,host:port…][/chroot]}. */
    record Cloud(String zookeeper) implements SearchAddress {}

    /**
     * Reads {@code embedded:[folder]}, {@code http(s)://…} or {@code zk:…}.
     *
     * @param home what a relative folder is relative to; {@code embedded:} alone means {@code index} in there
     * @throws IllegalArgumentException when it is none of them
     */
    static SearchAddress parse(String address, Path home) {
        if (address.startsWith("embedded:")) {
            var folder = address.substring("embedded:".length());
            return new Embedded(home.resolve(folder.isBlank() ? "index" : folder));
        }
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return new Http(URI.create(address));
        }
        if (address.startsWith("zk:") && address.length() > "zk:".length()) {
            return new Cloud(address.substring("zk:".length()).replaceFirst("^//", ""));
        }
        throw new IllegalArgumentException("Not an address of a search index: " + address
                + " (expected embedded:, http://…, https://… or zk:host:port)");
    }
}
