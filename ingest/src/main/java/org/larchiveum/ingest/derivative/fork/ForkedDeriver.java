package org.larchiveum.ingest.derivative.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.larchiveum.ingest.derivative.DerivativeRole;
import org.larchiveum.ingest.derivative.Derived;
import org.larchiveum.ingest.derivative.DerivedFile;
import org.larchiveum.ingest.derivative.Deriver;
import org.larchiveum.ingest.derivative.MetadataCheck;
import org.larchiveum.ingest.extraction.ExtractorHome;
import org.larchiveum.ingest.tool.OptionalTools;

/** Copies made in a JVM of its own, by optional programs where Java has no codec, and checked before anyone sees them. */
public final class ForkedDeriver implements Deriver {
    private final DeriverLimits limits;
    private final Path scratch;
    private final WorkerPool workers;
    private final Recorder recorder;

    private ForkedDeriver(DeriverLimits limits, Path scratch, WorkerPool workers, Recorder recorder) {
        this.limits = limits;
        this.scratch = scratch;
        this.workers = workers;
        this.recorder = recorder;
    }

    /**
     * Ready; the worker starts with the first job.
     *
     * @param folder where it puts down what it works on
     */
    public static ForkedDeriver with(ExtractorHome home, DeriverLimits limits, OptionalTools tools, Path folder) {
        try {
            Path scratch = Files.createTempDirectory(folder, "derivatives-");
            Path temporary = Files.createDirectory(scratch.resolve("tmp"));
            return new ForkedDeriver(
                    limits,
                    scratch,
                    new WorkerPool(home, limits, temporary),
                    new Recorder(tools, limits.perRecording()));
        } catch (IOException full) {
            throw new UncheckedIOException("no room for derivatives", full);
        }
    }

    @Override
    public Derived image(Path source, Path targetFolder) {
        Derived first = job("image", source, targetFolder, Map.of(), limits.perJob());
        return switch (first) {
            case Derived.Unsupported unsupported
            when recorder.canPaint() -> within(folder -> painted(source, folder, targetFolder));
            case Derived.Failed failed
            when recorder.canPaint() ->
                switch (within(f -> painted(source, f, targetFolder))) {
                    case Derived.Made made -> made;
                    case Derived.Unsupported again -> failed;
                    case Derived.Refused again -> again;
                    case Derived.Failed again -> failed;
                };
            case Derived.Made made -> made;
            case Derived.Unsupported unsupported -> unsupported;
            case Derived.Refused refused -> refused;
            case Derived.Failed failed -> failed;
        };
    }

    /** By way of vips, for the codecs Java has not. */
    private Derived painted(Path source, Path folder, Path targetFolder) {
        long pixels = recorder.size(source).orElse(-1L);
        if (pixels < 0) {
            return new Derived.Unsupported("no reader for this kind of image");
        }
        if (pixels > limits.pixelsThatFit()) {
            return new Derived.Refused(pixels + " pixels, the limit is " + limits.pixelsThatFit());
        }
        Path decoded = folder.resolve("decoded.tif");
        String why = recorder.decode(source, decoded);
        return why.isEmpty() ? job("image", decoded, targetFolder, Map.of(), limits.perJob()) : new Derived.Failed(why);
    }

    @Override
    public Derived pdfPages(Path pdf) {
        return job("pdf-count", pdf, pdf, Map.of(), limits.perJob());
    }

    @Override
    public Derived pdfPage(Path pdf, int page, int width, Path target) {
        return job("pdf-page", pdf, target, Map.of("page", page, "width", width), limits.perJob());
    }

    @Override
    public Derived pdfCopy(Path pdf, Path target) {
        return job("pdf-copy", pdf, target, Map.of("dpi", 150), limits.perJob().multipliedBy(10));
    }

    @Override
    public Derived audio(Path source, Path targetFolder) {
        if (recorder.canRecord()) {
            return within(folder -> {
                Path access = targetFolder.resolve("access.m4a");
                Path outline = folder.resolve("outline.wav");
                String why = recorder.sound(source, access);
                if (why.isEmpty()) {
                    why = recorder.outline(source, outline);
                }
                if (!why.isEmpty()) {
                    delete(access);
                    return new Derived.Failed(why);
                }
                Derived sound = checked(made(DerivedFile.of(access, DerivativeRole.ACCESS_AUDIO, "audio/mp4")));
                return joined(
                        sound,
                        job("peaks", outline, targetFolder.resolve("peaks.json"), Map.of(), limits.perRecording()));
            });
        }
        Derived sound = job("wav", source, targetFolder.resolve("access.wav"), Map.of(), limits.perRecording());
        return sound instanceof Derived.Made
                ? joined(
                        sound,
                        job("peaks", source, targetFolder.resolve("peaks.json"), Map.of(), limits.perRecording()))
                : sound;
    }

    @Override
    public Derived video(Path source, Path targetFolder) {
        if (!recorder.canRecord()) {
            return new Derived.Unsupported("film needs ffmpeg, which is not on this machine");
        }
        return within(folder -> {
            Path access = targetFolder.resolve("access.mp4");
            Path still = folder.resolve("still.png");
            String why = recorder.film(source, access);
            if (why.isEmpty()) {
                why = recorder.still(access, still);
            }
            if (!why.isEmpty()) {
                delete(access);
                return new Derived.Failed(why);
            }
            return joined(
                    checked(film(access)),
                    job("poster", still, targetFolder.resolve("poster.jpg"), Map.of(), limits.perJob()));
        });
    }

    private Derived job(String name, Path source, Path target, Map<String, Object> more, Duration limit) {
        Map<String, Object> job = new HashMap<>(more);
        job.put("job", name);
        job.put("source", source.toAbsolutePath().toString());
        job.put("target", target.toAbsolutePath().toString());
        return checked(workers.run(job, limit));
    }

    /** No copy leaves here that holds more than was put in. */
    private static Derived checked(Derived derived) {
        if (!(derived instanceof Derived.Made made)) {
            return derived;
        }
        List<String> surplus = new ArrayList<>();
        try {
            for (DerivedFile file : made.files()) {
                surplus.addAll(MetadataCheck.violations(file));
            }
        } catch (IOException unreadable) {
            surplus.add("a copy that cannot be read again: " + unreadable.getMessage());
        }
        if (surplus.isEmpty()) {
            return made;
        }
        made.files().forEach(file -> delete(file.file()));
        return new Derived.Refused("the copy would carry " + String.join(", ", surplus));
    }

    private Derived film(Path access) {
        Map<String, String> measures = recorder.measures(access);
        DerivedFile file = new DerivedFile(
                access,
                DerivativeRole.ACCESS_VIDEO,
                "video/mp4",
                Optional.ofNullable(measures.get("width")).map(Integer::valueOf),
                Optional.ofNullable(measures.get("height")).map(Integer::valueOf));
        return new Derived.Made(
                List.of(file),
                measures.containsKey("duration") ? Map.of("seconds", measures.get("duration")) : Map.of());
    }

    private static Derived made(DerivedFile file) {
        return new Derived.Made(List.of(file), Map.of());
    }

    private static Derived joined(Derived one, Derived other) {
        if (!(one instanceof Derived.Made first)) {
            return one;
        }
        if (!(other instanceof Derived.Made second)) {
            first.files().forEach(file -> delete(file.file()));
            return other;
        }
        Map<String, String> facts = new HashMap<>(first.facts());
        facts.putAll(second.facts());
        return new Derived.Made(
                Stream.concat(first.files().stream(), second.files().stream()).toList(), facts);
    }

    private Derived within(Function<Path, Derived> work) {
        try {
            Path folder = Files.createTempDirectory(scratch, "job-");
            try {
                return work.apply(folder);
            } finally {
                empty(folder);
            }
        } catch (IOException full) {
            return new Derived.Failed("no room for the work: " + full.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException("a copy that may not be shown could not be removed", stays);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        workers.close();
        try {
            empty(scratch);
        } catch (IOException stillInUse) {
            throw new UncheckedIOException("the worker's folder could not be emptied", stillInUse);
        }
    }
}
