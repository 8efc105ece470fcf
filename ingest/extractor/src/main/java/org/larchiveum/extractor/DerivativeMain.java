package org.larchiveum.extractor;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import org.larchiveum.extractor.derivative.Jobs;
import tools.jackson.databind.json.JsonMapper;

/** The worker that makes derivatives: a JSON job a line in, a JSON reply a line out, until its parent is gone. */
public final class DerivativeMain {
    /** Said once at the start, so that a worker that cannot start is not mistaken for a bad file. */
    private static final String READY = "ready";

    private DerivativeMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Replies have the true stdout to themselves; what a library prints goes to stderr.
        try (OutputStream replies = new FileOutputStream(FileDescriptor.out)) {
            System.setOut(System.err);
            ImageIO.setUseCache(false);
            JsonMapper json = JsonMapper.builder().build();
            BlockingQueue<String> jobs = jobs();
            Jobs worker = new Jobs();
            say(replies, READY);
            while (true) {
                say(replies, json.writeValueAsString(worker.run(json.readTree(jobs.take()))));
            }
        }
    }

    private static void say(OutputStream replies, String line) throws IOException {
        replies.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        replies.flush();
    }

    /** Reads ahead, so that the end of the parent ends this process in the middle of a job too. */
    private static BlockingQueue<String> jobs() {
        BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("jobs").start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    jobs.add(line);
                }
                Runtime.getRuntime().halt(0);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        return jobs;
    }
}
