package org.larchiveum.archive.change;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.Publication;

/**
 * The list of public changes in a file of the home that only grows. It survives a rebuild, which shows the same forms again and
 * therefore adds nothing. What it holds every visitor could know, but for a digest by which it tells two forms apart.
 */
public final class PublicLog implements PublicChanges {
    private final Path file;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    /** In order; those of which the entry has a newer one stay until the next start. */
    private final List<Line> lines = new ArrayList<>();

    private final Map<PublicId, Line> newest = new HashMap<>();
    /** Of one aside: the list of what visitors see. */
    private final Optional<PublicLog> shown;
    /** Of one aside: the newest forms, which visitors do not see yet. */
    private final Map<PublicId, Optional<PublicForm>> waiting = new LinkedHashMap<>();

    private PublicLog(Path file, Optional<PublicLog> shown) {
        this.file = file;
        this.shown = shown;
    }

    /**
     * Reads the list; one that is not there yet is empty. A last line that a crash cut off counts as not written.
     *
     * @throws ArchiveException.Unavailable when the file cannot be read
     */
    public static PublicLog open(Path file) {
        var log = new PublicLog(file, Optional.empty());
        try {
            if (Files.exists(file)) {
                log.read(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + file, e);
        }
        return log;
    }

    private void read(byte[] bytes) {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Line.read(new String(bytes, from, i - from, StandardCharsets.US_ASCII))
                        .ifPresent(this::add);
                from = i + 1;
            }
        }
        lines.removeIf(line -> !isNewest(line));
    }

    private void add(Line line) {
        lines.add(line);
        newest.put(line.change().id(), line);
    }

    private boolean isNewest(Line line) {
        return line.equals(newest.get(line.change().id()));
    }

    /** A list for what is built where nobody sees it: it says nothing until it is announced. */
    public PublicLog aside() {
        return new PublicLog(file, Optional.of(this));
    }

    /** What was noted aside is what visitors see from this day on; of a list that is not aside they see everything already. */
    public void announce(LocalDate today) {
        shown.ifPresent(list -> {
            var draft = list.draft(today);
            draft.forms.putAll(waiting);
            draft.keep();
            waiting.clear();
        });
    }

    /** Begins to note what is about to be shown and hidden together on a day. */
    public Draft draft(LocalDate today) {
        return new Draft(today);
    }

    /** What is about to be shown and hidden together; belongs to one thread. */
    public final class Draft {
        private final LocalDate today;
        private final Map<PublicId, Optional<PublicForm>> forms = new LinkedHashMap<>();

        private Draft(LocalDate today) {
            this.today = today;
        }

        /** Visitors are going to see this. */
        public void shown(Publication publication, Kind kind) {
            forms.put(publication.id(), Optional.of(PublicForm.of(publication, kind)));
        }

        /** Visitors are not going to see it, or no longer; of what they never saw nothing is noted. */
        public void gone(PublicId id) {
            forms.put(id, Optional.empty());
        }

        /**
         * Writes down what is different from before; it is on disk when this returns.
         *
         * @throws ArchiveException.Unavailable when it cannot be written; the list is as before then
         */
        public void keep() {
            if (shown.isPresent()) {
                waiting.putAll(forms);
                forms.clear();
                return;
            }
            var last = lines.isEmpty()
                    ? Optional.<PublicChange>empty()
                    : Optional.of(lines.getLast().change());
            // A clock that was set back must not bring the days out of order.
            var day = last.map(PublicChange::day).filter(today::isBefore).orElse(today);
            long sequence = last.map(PublicChange::sequence).orElse(0L);
            var changed = new ArrayList<Line>();
            forms.forEach((id, form) ->
                    line(sequence + changed.size() + 1, day, id, form).ifPresent(changed::add));
            forms.clear();
            if (!changed.isEmpty()) {
                append(changed);
            }
        }

        private Optional<Line> line(long sequence, LocalDate day, PublicId id, Optional<PublicForm> form) {
            var before = Optional.ofNullable(newest.get(id))
                    .filter(line -> !line.change().gone());
            if (form.isPresent()) {
                var now = form.get();
                return before.isPresent() && before.get().form() == now.digest()
                        ? Optional.empty()
                        : Optional.of(new Line(
                                new PublicChange(sequence, day, now.kind(), id, now.within(), false), now.digest()));
            }
            return before.map(Line::change)
                    .map(was -> new Line(new PublicChange(sequence, day, was.kind(), id, was.within(), true), 0));
        }
    }

    private void append(List<Line> changed) {
        var bytes =
                changed.stream().map(Line::write).collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII);
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = wholeLines(channel);
            channel.truncate(end);
            for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                end += channel.write(left, end);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write " + file, e);
        }
        holding(lock.writeLock(), () -> {
            changed.forEach(this::add);
            return changed;
        });
    }

    /** Where the last whole line ends: behind it lies at most what a crash or a full disk cut off. */
    private static long wholeLines(FileChannel channel) throws IOException {
        long end = channel.size();
        var one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }

    @Override
    public List<PublicChange> after(long sequence, Predicate<PublicChange> wanted, int limit) {
        return reading(() -> changes(from(sequence), lines.size())
                .filter(wanted)
                .limit(limit)
                .toList());
    }

    @Override
    public List<PublicChange> newest(Predicate<PublicChange> wanted, int limit) {
        return reading(() -> lines.reversed().stream()
                .filter(this::isNewest)
                .map(Line::change)
                .filter(wanted)
                .limit(limit)
                .toList());
    }

    @Override
    public long count(Predicate<PublicChange> wanted) {
        return reading(() -> changes(0, lines.size()).filter(wanted).count());
    }

    @Override
    public Optional<PublicChange> of(PublicId id) {
        return reading(() -> Optional.ofNullable(newest.get(id)).map(Line::change));
    }

    @Override
    public Optional<LocalDate> earliest() {
        return reading(() -> changes(0, lines.size()).findFirst().map(PublicChange::day));
    }

    private Stream<PublicChange> changes(int from, int to) {
        return lines.subList(from, to).stream().filter(this::isNewest).map(Line::change);
    }

    /** The place of the first line after a sequence: lines lie in its order. */
    private int from(long sequence) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).change().sequence() <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private <T> T reading(Supplier<T> work) {
        return holding(lock.readLock(), work);
    }

    private static <T> T holding(Lock held, Supplier<T> work) {
        held.lock();
        try {
            return work.get();
        } finally {
            held.unlock();
        }
    }
}
