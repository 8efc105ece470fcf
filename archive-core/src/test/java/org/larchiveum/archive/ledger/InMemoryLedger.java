package org.larchiveum.archive.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.larchiveum.archive.identifier.EntryId;

/** A ledger that keeps its promises until the program ends, for tests. */
public final class InMemoryLedger implements Ledger {
    private final List<LedgerLine> lines = new ArrayList<>();
    private final Clock clock;

    public InMemoryLedger() {
        this(Clock.systemUTC());
    }

    public InMemoryLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<LedgerLine> appendAll(List<LedgerLine.Draft> drafts) {
        var added = new ArrayList<LedgerLine>();
        for (var draft : drafts) {
            var line = new LedgerLine(
                    head() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    draft.act(),
                    draft.entry(),
                    draft.stored(),
                    headDigest());
            lines.add(line);
            added.add(line);
        }
        return added;
    }

    @Override
    public synchronized long head() {
        return lines.size();
    }

    @Override
    public synchronized String headDigest() {
        return lines.isEmpty() ? "0".repeat(64) : digest(lines.get(lines.size() - 1));
    }

    @Override
    public synchronized List<LedgerLine> after(long sequence, int limit) {
        return lines.stream()
                .filter(line -> line.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<LedgerLine> latest(EntryId entry) {
        var about = about(entry);
        return about.isEmpty() ? Optional.empty() : Optional.of(about.get(about.size() - 1));
    }

    @Override
    public synchronized List<LedgerLine> about(EntryId entry) {
        return lines.stream().filter(line -> line.entry().equals(entry)).toList();
    }

    @Override
    public synchronized Optional<EntryId> holding(String accession, String sha512) {
        return lines.stream()
                .map(LedgerLine::entry)
                .distinct()
                .filter(entry -> {
                    var facts = latest(entry).orElseThrow().stored().facts();
                    return facts.accession().equals(accession)
                            && facts.originals().contains(sha512);
                })
                .findFirst();
    }

    @Override
    public synchronized List<LedgerLine> destroyed() {
        return lines.stream()
                .filter(line -> line.act().action() == Action.DESTROY)
                .toList();
    }

    @Override
    public synchronized Stream<EntryId> entries(String kind) {
        return lines.stream()
                .map(LedgerLine::entry)
                .distinct()
                .filter(entry ->
                        latest(entry).orElseThrow().stored().facts().kind().equals(kind))
                .toList()
                .stream();
    }

    @Override
    public synchronized void audit(Consumer<LedgerFault> report) {
        var previous = "0".repeat(64);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).previous().equals(previous)) {
                report.accept(new LedgerFault(i + 1L, "The line does not follow from the line before"));
            }
            previous = digest(lines.get(i));
        }
    }

    @Override
    public void close() {}

    private static String digest(LedgerLine line) {
        try {
            var bytes = line.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
