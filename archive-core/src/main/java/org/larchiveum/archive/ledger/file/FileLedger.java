package org.larchiveum.archive.ledger.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerFault;
import org.larchiveum.archive.ledger.LedgerLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger in one file: a JSON line for each change, each naming the SHA-256 of the line before. */
public final class FileLedger implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(FileLedger.class);
    private final Path path;
    private final Clock clock;
    private final LedgerFile file;
    private final HeadFile headFile;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock indexing = new ReentrantLock();
    private final LedgerIndex index = new LedgerIndex();
    private String headDigest;

    /**
     * Opens or makes a ledger. A last line that a crash cut short, and that nobody was told of, is moved to a file
     * {@code ledger.torn-N} beside it.
     *
     * @throws ArchiveException.Corrupt when anything else is wrong; the message names the line
     * @throws ArchiveException.Unavailable when another process has it open, or the disk is away
     */
    public static FileLedger open(Path file) {
        return open(file, Clock.systemUTC());
    }

    static FileLedger open(Path file, Clock clock) {
        try {
            return new FileLedger(file.toAbsolutePath().normalize(), clock);
        } catch (IOException e) {
            throw LedgerFile.unavailable(file, e);
        }
    }

    /** Checks a ledger that need not be sound, nor closed: every line that is edited, missing, out of order or cut. */
    public static void audit(Path file, Consumer<LedgerFault> report) {
        try {
            var reader = new LedgerReader(file.toAbsolutePath().normalize(), report, (line, end) -> {});
            reader.read();
            reader.tail().ifPresent(report);
        } catch (IOException e) {
            throw LedgerFile.unavailable(file, e);
        }
    }

    private FileLedger(Path path, Clock clock) throws IOException {
        this.path = path;
        this.clock = clock;
        this.file = LedgerFile.open(path);
        var ready = false;
        try {
            var reader = new LedgerReader(path, this::refuse, index::add);
            reader.read();
            this.headDigest = reader.digest();
            if (reader.tail().isPresent()) {
                file.setAside(reader.goodEnd());
            }
            this.headFile = new HeadFile(HeadFile.beside(path));
            headFile.write(index.count(), headDigest);
            ready = true;
        } finally {
            if (!ready) {
                file.close();
            }
        }
    }

    private void refuse(LedgerFault fault) {
        throw new ArchiveException.Corrupt(
                "The ledger " + path + " is damaged at line " + fault.line() + ". " + fault.detail());
    }

    @Override
    public List<LedgerLine> appendAll(List<LedgerLine.Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        writing.lock();
        try {
            return write(drafts);
        } finally {
            writing.unlock();
        }
    }

    private List<LedgerLine> write(List<LedgerLine.Draft> drafts) {
        var lines = new ArrayList<LedgerLine>();
        var ends = new ArrayList<Long>();
        var bytes = new ByteArrayOutputStream();
        var start = index.count() == 0 ? 0 : index.end(index.count());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var previous = headDigest;
        for (var draft : drafts) {
            var line = new LedgerLine(
                    index.count() + lines.size() + 1L, at, draft.act(), draft.entry(), draft.stored(), previous);
            var written = LineFormat.write(line);
            bytes.writeBytes(written);
            bytes.write('\n');
            previous = LineFormat.digest(written);
            lines.add(line);
            ends.add(start + bytes.size());
        }
        file.append(bytes.toByteArray(), start);
        indexing.lock();
        try {
            for (int i = 0; i < lines.size(); i++) {
                index.add(lines.get(i), ends.get(i));
            }
            headDigest = previous;
        } finally {
            indexing.unlock();
        }
        noteHead();
        return List.copyOf(lines);
    }

    /** The line is safe by now; a head file that cannot be written only weakens the audit. */
    private void noteHead() {
        try {
            headFile.write(index.count(), headDigest);
        } catch (IOException e) {
            LOG.warn("The head of the ledger {} cannot be noted", path, e);
        }
    }

    @Override
    public long head() {
        return indexed(LedgerIndex::count);
    }

    @Override
    public String headDigest() {
        return indexed(lines -> headDigest);
    }

    @Override
    public List<LedgerLine> after(long sequence, int limit) {
        var first = Math.max(1, sequence + 1);
        var last = Math.min(head(), first - 1 + limit);
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> line((int) number))
                .toList();
    }

    @Override
    public Optional<LedgerLine> latest(EntryId entry) {
        return indexed(all -> all.latest(entry)).map(this::line);
    }

    @Override
    public List<LedgerLine> about(EntryId entry) {
        return indexed(all -> all.lines(entry)).stream().map(this::line).toList();
    }

    @Override
    public Optional<EntryId> holding(String accession, String sha512) {
        return indexed(all -> all.holder(accession, sha512)).filter(entry -> latest(entry)
                .map(line -> line.stored().facts())
                .filter(facts -> facts.accession().equals(accession))
                .filter(facts -> facts.originals().contains(sha512))
                .isPresent());
    }

    @Override
    public List<LedgerLine> destroyed() {
        return indexed(LedgerIndex::destroyed).stream().map(this::line).toList();
    }

    @Override
    public Stream<EntryId> entries(String kind) {
        return indexed(all -> all.entries(kind)).stream();
    }

    @Override
    public void audit(Consumer<LedgerFault> report) {
        // No line is half written while this reads.
        writing.lock();
        try {
            audit(path, report);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try (file) {
            headFile.close();
        } catch (IOException e) {
            throw LedgerFile.unavailable(path, e);
        }
    }

    private <T> T indexed(Function<LedgerIndex, T> question) {
        indexing.lock();
        try {
            return question.apply(index);
        } finally {
            indexing.unlock();
        }
    }

    private LedgerLine line(int number) {
        var start = indexed(all -> all.start(number));
        var end = indexed(all -> all.end(number));
        try {
            return LineFormat.read(file.read(start, end - 1))
                    .orElseThrow(() -> new ArchiveException.Corrupt(
                            "Line " + number + " of the ledger " + path + " is no ledger line any more"));
        } catch (IOException e) {
            throw LedgerFile.unavailable(path, e);
        }
    }
}
