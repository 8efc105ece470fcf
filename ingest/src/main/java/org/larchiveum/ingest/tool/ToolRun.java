package org.larchiveum.ingest.tool;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program of the machine: no shell, nothing of our environment, and an end that is certain. */
public sealed interface ToolRun {
    /** How much of what a program says is kept. */
    int OUTPUT = 32 << 20;

    /** It ended by itself. */
    record Ended(int exit, String text, String errors) implements ToolRun {
        /** Its last words, for a finding. */
        public String lastWords() {
            return errors.lines().reduce((a, b) -> b).orElse("exit " + exit);
        }
    }

    /** It did not start, or had to be ended. */
    record Stopped(String why) implements ToolRun {}

    /**
     * Runs a program to its end.
     *
     * @param command the program and its arguments, files by absolute path so that none is taken for an option
     * @param limit after which the program and what it started are ended
     * @param scratch where it works and what it says is put down
     */
    static ToolRun of(List<String> command, Duration limit, Path scratch) {
        try {
            Path folder = Files.createTempDirectory(scratch, "tool-");
            Path text = folder.resolve("text");
            Path errors = folder.resolve("errors");
            try {
                return run(command, limit, folder, text, errors);
            } finally {
                Files.deleteIfExists(text);
                Files.deleteIfExists(errors);
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            return new Stopped("did not start: " + failed.getMessage());
        }
    }

    private static ToolRun run(List<String> command, Duration limit, Path folder, Path text, Path errors)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                // Files and not pipes: a pipe that nobody empties stalls the program.
                .redirectOutput(text.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        // Several files are worked on at once already.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Stopped("did not end within " + limit.toSeconds() + " s");
            }
            return new Ended(process.exitValue(), read(text), read(errors));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Stopped("interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(OUTPUT), StandardCharsets.UTF_8);
        }
    }
}
