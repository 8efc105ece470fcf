package org.larchiveum.archive.projection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.larchiveum.archive.fault.ArchiveException;

/**
 * The public side as one generation after another: one is shown, the next is built beside it and takes its place in one step. The one before
 * stays open for a while, for the questions that are still being answered from it.
 */
public final class Generations implements AutoCloseable {
    /** What a home without any other mark shows. */
    private static final String FIRST = "public";

    private static final Pattern NAME = Pattern.compile("public(-[0-9]{1,9})?");

    /** Longer than any question may take. */
    private static final Duration RETIREMENT = Duration.ofMinutes(1);

    private final Path mark;
    private final Sides sides;
    private final AtomicReference<Shown> shown;
    private final ScheduledExecutorService retiring = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retiring").factory());
    private final AtomicReference<Runnable> retired = new AtomicReference<>(() -> {});

    private record Shown(String name, Side side) {}

    /** Where sides come from by their name, and how what is left of one that nobody shows any more is removed. */
    public interface Sides {
        Side open(String name);

        /** Closes it and removes every byte of it. */
        void remove(String name, Side side);
    }

    private Generations(Path mark, Sides sides, Shown shown) {
        this.mark = mark;
        this.sides = sides;
        this.shown = new AtomicReference<>(shown);
    }

    /** The generation that a home shows. */
    public static String named(Path mark) {
        try {
            var name = Files.exists(mark) ? Files.readString(mark).strip() : FIRST;
            return NAME.matcher(name).matches() ? name : FIRST;
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + mark, e);
        }
    }

    /** Opens the one that is shown. */
    public static Generations open(Path mark, Sides sides) {
        var name = named(mark);
        return new Generations(mark, sides, new Shown(name, sides.open(name)));
    }

    private Shown now() {
        return Objects.requireNonNull(shown.get());
    }

    /** Whichever is shown, as one side. */
    public Side current() {
        return new Side(new CurrentGraph(() -> now().side()), new CurrentIndex(() -> now().side()));
    }

    /** An empty one beside the one that is shown. */
    Next next() {
        var name = now().name();
        int number = name.equals(FIRST) ? 1 : Integer.parseInt(name.substring(FIRST.length() + 1));
        var next = FIRST + "-" + (number + 1);
        return new Next(next, sides.open(next));
    }

    /** One that nobody sees yet. */
    final class Next {
        private final String name;
        private final Side side;

        private Next(String name, Side side) {
            this.name = name;
            this.side = side;
        }

        Side side() {
            return side;
        }

        /** Puts it in the place of the one that is shown; after a crash the one or the other is shown, whole. */
        void show() {
            write(name);
            var before = now();
            shown.set(new Shown(name, side));
            retire(before);
        }

        /** Gives it up, unless it is shown already; nothing of it stays. */
        void discard() {
            if (!now().side().equals(side)) {
                sides.remove(name, side);
            }
        }
    }

    private void write(String name) {
        try {
            var part = mark.resolveSibling(mark.getFileName() + ".part");
            Files.write(part, name.getBytes(StandardCharsets.UTF_8));
            Files.move(part, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + mark, e);
        }
    }

    private void retire(Shown before) {
        Runnable removal = () -> sides.remove(before.name(), before.side());
        var earlier = retired.getAndSet(removal);
        earlier.run();
        var unused = retiring.schedule(
                () -> {
                    if (retired.compareAndSet(removal, () -> {})) {
                        removal.run();
                    }
                },
                RETIREMENT.toSeconds(),
                TimeUnit.SECONDS);
        assert !unused.isCancelled();
    }

    @Override
    public void close() {
        retiring.shutdownNow();
        retired.getAndSet(() -> {}).run();
        now().side().index().close();
        now().side().graph().close();
    }
}
