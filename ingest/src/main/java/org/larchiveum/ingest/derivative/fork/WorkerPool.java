package org.larchiveum.ingest.derivative.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.larchiveum.ingest.derivative.DerivativeRole;
import org.larchiveum.ingest.derivative.Derived;
import org.larchiveum.ingest.derivative.DerivedFile;
import org.larchiveum.ingest.extraction.ExtractorHome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worker that is up, one job at a time; another takes its place when it hangs or dies. */
final class WorkerPool implements AutoCloseable {
    private final ExtractorHome home;
    private final DeriverLimits limits;
    private final Path temporary;
    private final ReentrantLock turn = new ReentrantLock();
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable Worker worker;

    WorkerPool(ExtractorHome home, DeriverLimits limits, Path temporary) {
        this.home = home;
        this.limits = limits;
        this.temporary = temporary;
    }

    /** Does a job and reads its reply; a hang or a crash is {@link Derived.Failed} and costs the worker only. */
    Derived run(Map<String, Object> job, Duration limit) {
        Map<String, Object> complete = new HashMap<>(job);
        complete.put("pixels", limits.pixelsThatFit());
        turn.lock();
        try {
            return reply(json.readTree(up().ask(json.writeValueAsString(complete), limit)));
        } catch (TimeoutException hang) {
            end();
            return new Derived.Failed("did not end within " + limit.toSeconds() + " s");
        } catch (IOException | JacksonException crash) {
            end();
            return new Derived.Failed(String.valueOf(crash.getMessage()));
        } finally {
            turn.unlock();
        }
    }

    private Worker up() throws IOException {
        Worker now = worker;
        if (now == null || !now.isAlive()) {
            end();
            now = Worker.start(home, limits, temporary);
            worker = now;
        }
        return now;
    }

    private void end() {
        if (worker != null) {
            worker.close();
        }
        worker = null;
    }

    private static Derived reply(JsonNode reply) {
        String why = reply.path("why").asString("");
        return switch (reply.path("outcome").asString("")) {
            case "made" -> made(reply);
            case "unsupported" -> new Derived.Unsupported(why);
            case "refused" -> new Derived.Refused(why);
            default -> new Derived.Failed(why);
        };
    }

    private static Derived made(JsonNode reply) {
        List<DerivedFile> files = new ArrayList<>();
        for (JsonNode file : reply.path("files")) {
            files.add(new DerivedFile(
                    Path.of(file.path("file").asString()),
                    DerivativeRole.valueOf(file.path("role").asString()),
                    file.path("mediaType").asString(),
                    Optional.of(file.path("width").asInt()).filter(n -> n > 0),
                    Optional.of(file.path("height").asInt()).filter(n -> n > 0)));
        }
        Map<String, String> facts = new HashMap<>();
        reply.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return new Derived.Made(files, facts);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            end();
        } finally {
            turn.unlock();
        }
    }
}
