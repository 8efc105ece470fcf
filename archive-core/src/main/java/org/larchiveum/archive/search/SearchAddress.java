package org.larchiveum.archive.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.address.Login;

/** Where the index lives: the value of {@code larchiveum.search}. */
public sealed interface SearchAddress {
    /** Inside this process, kept in a folder that no other process opens. */
    record Embedded(Path folder) implements SearchAddress {}

    /**
     * A Solr server of its own, such as {@code https://solr.example.org/solr}.
     *
     * @param login who we are there
     */
    record Http(URI server, Optional<Login> login) implements SearchAddress {}

    /**
     * A Solr cloud, by the ZooKeeper that knows it.
     *
     * @param hosts each {@code host:port}
     * @param chroot where in it the cloud is, with the slash before it
     * @param login who we are on its nodes
     */
    record Cloud(List<String> hosts, Optional<String> chroot, Optional<Login> login) implements SearchAddress {
        public Cloud {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * Reads {@code embedded:[folder]}, {@code http(s)://[user:password@]…} or {@code zk:[user:password@]host:port[,host:port…][/chroot]}.
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
            return new Http(Login.without(address), Login.in(address));
        }
        if (address.startsWith("zk:") && address.length() > "zk:".length()) {
            return cloud(address.substring("zk:".length()).replaceFirst("^//", ""));
        }
        throw new IllegalArgumentException("Not an address of a search index: " + Login.hidden(address)
                + " (expected embedded:, http://…, https://… or zk:host:port)");
    }

    private static Cloud cloud(String place) {
        int at = place.lastIndexOf('@');
        var servers = place.substring(at + 1);
        int slash = servers.indexOf('/');
        return new Cloud(
                List.of((slash < 0 ? servers : servers.substring(0, slash)).split(",")),
                slash < 0 ? Optional.empty() : Optional.of(servers.substring(slash)),
                at < 0 ? Optional.empty() : Optional.of(Login.read(place.substring(0, at))));
    }
}
