package org.larchiveum.archive.cloud;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.solr.cloud.MiniSolrCloudCluster;

/** The program of {@link SolrCloud}: two nodes of Solr and a ZooKeeper, until its input ends. */
final class SolrCloudMain {
    /** How the line begins that tells the address of the ZooKeeper, and of one of the nodes. */
    static final String READY = "zk:";

    private static final int NODES = 2;

    private SolrCloudMain() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("disable.v2.api", "true");
        var folder = Files.createDirectories(Path.of(args[0]));
        var cluster = new MiniSolrCloudCluster.Builder(NODES, folder)
                .withMetrics(false)
                .build();
        try {
            System.out.println(READY + cluster.getZkServer().getZkAddress() + " "
                    + cluster.getJettySolrRunner(0).getBaseUrl());
            while (System.in.read() >= 0) {
                // Whoever started this holds the other end.
            }
        } finally {
            cluster.shutdown();
        }
        System.exit(0);
    }
}
