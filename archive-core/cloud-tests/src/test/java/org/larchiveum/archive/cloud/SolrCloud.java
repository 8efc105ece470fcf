package org.larchiveum.archive.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Solr cloud of two nodes with its ZooKeeper, in a process and with a class path of its own. */
public final class SolrCloud implements AutoCloseable {
    private final Process process;
    private final String address;
    private final String node;

    private SolrCloud(Process process, String address, String node) {
        this.process = process;
        this.address = address;
        this.node = node;
    }

    /** Starts one whose indexes and log lie in a folder. */
    public static SolrCloud start(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath(),
                        SolrCloudMain.class.getName(),
                        folder.resolve("nodes").toString())
                .redirectError(folder.resolve("solr.log").toFile())
                .start();
        // Its standard output has one line that is meant for us; a reader's thread would be more than that needs.
        var out = new BufferedReader(new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith(SolrCloudMain.READY)) {
            line = out.readLine();
        }
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("The cloud did not start: " + Files.readString(folder.resolve("solr.log")));
        }
        var told = line.strip().split(" ");
        return new SolrCloud(process, told[0], told[1]);
    }

    private static String classPath() throws IOException {
        var file = Path.of(System.getProperty("larchiveum.servers", "target"), "solr.classpath")
                .toAbsolutePath();
        if (!Files.exists(file)) {
            throw new IllegalStateException("Not built yet, mvn generate-test-resources makes it: " + file);
        }
        return file.resolveSibling("test-classes")
                + java.io.File.pathSeparator
                + Files.readString(file).strip();
    }

    /** What {@code larchiveum.search} is for this cloud. */
    public String address() {
        return address;
    }

    /** The same by the address of one of its nodes. */
    public String node() {
        return node;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
