package org.larchiveum.ingest.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A home without room: on a small file system of its own, where one may be mounted; else by a limit on the length of files
 * in this process, which fails a write in the middle as a full disk does.
 */
sealed interface Shortage {
    /** Whether a small file system is tried at all: {@code -Dlarchiveum.mount=false} proves the other way on any machine. */
    boolean MOUNTING = !"false".equals(System.getProperty("larchiveum.mount"));

    Path home();

    /** Takes all room but so many bytes (of the disk, or for one file). */
    void begin(long left) throws IOException, InterruptedException;

    void end() throws IOException, InterruptedException;

    void close() throws IOException, InterruptedException;

    static Shortage at(Path home) throws IOException, InterruptedException {
        Files.createDirectory(home);
        if (MOUNTING && run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", home.toString())) {
            return new SmallDisk(home);
        }
        var limits = new ShortFiles(home);
        Assumptions.assumeTrue(
                limits.set("unlimited"), "Neither a small file system nor a limit on files can be had here: skipped");
        return limits;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        return process.waitFor() == 0;
    }

    /** A file system of 64 MB, filled by a file that nobody asked for. */
    record SmallDisk(Path home) implements Shortage {
        @Override
        public void begin(long left) throws IOException {
            Files.write(
                    home.resolve("ballast"),
                    new byte[Math.toIntExact(Files.getFileStore(home).getUsableSpace() - left)]);
        }

        @Override
        public void end() throws IOException {
            Files.delete(home.resolve("ballast"));
        }

        @Override
        public void close() throws IOException, InterruptedException {
            // Lazily: files of it stay mapped until their buffers are collected.
            run("umount", "-l", home.toString());
        }
    }

    /** The soft limit that the kernel holds this process to (RLIMIT_FSIZE); the JVM goes on after the signal that comes with it. */
    record ShortFiles(Path home) implements Shortage {
        @Override
        public void begin(long left) throws IOException, InterruptedException {
            if (!set(Long.toString(left))) {
                throw new IOException("prlimit does not work");
            }
        }

        @Override
        public void end() throws IOException, InterruptedException {
            set("unlimited");
        }

        @Override
        public void close() throws IOException, InterruptedException {
            set("unlimited");
        }

        private boolean set(String bytes) throws IOException, InterruptedException {
            try {
                return run(
                        "prlimit",
                        "--pid",
                        Long.toString(ProcessHandle.current().pid()),
                        "--fsize=" + bytes + ":");
            } catch (IOException absent) {
                return false;
            }
        }
    }
}
