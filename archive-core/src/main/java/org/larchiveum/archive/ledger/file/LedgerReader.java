package org.larchiveum.archive.ledger.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.larchiveum.archive.ledger.LedgerFault;
import org.larchiveum.archive.ledger.LedgerLine;

/** Reads a ledger file from its first byte and tells where its chain does not hold. */
final class LedgerReader {
    private final Path file;
    private final Consumer<LedgerFault> faults;
    private final LineSink lines;
    private final Optional<HeadFile.Head> head;
    private long number;
    private long goodEnd;
    private String previous = LineFormat.NOTHING_BEFORE;
    private Optional<LedgerFault> tail = Optional.empty();

    /** Receives each line that could be read, with the place in the file where it ends. */
    interface LineSink {
        void line(LedgerLine line, long end);
    }

    LedgerReader(Path file, Consumer<LedgerFault> faults, LineSink lines) throws IOException {
        this.file = file;
        this.faults = faults;
        this.lines = lines;
        this.head = HeadFile.read(HeadFile.beside(file));
    }

    /** Reads to the end; afterwards {@link #tail}, {@link #goodEnd} and the others tell how it ended. */
    void read() throws IOException {
        var line = new ByteArrayOutputStream(1024);
        var buffer = new byte[1 << 16];
        long position = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                var from = 0;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        line.write(buffer, from, i - from);
                        from = i + 1;
                        passTail();
                        line(line.toByteArray(), position + from);
                        line.reset();
                    }
                }
                line.write(buffer, from, read - from);
                position += read;
            }
        }
        if (line.size() > 0) {
            passTail();
            number++;
            tail = Optional.of(new LedgerFault(number, "The last line is cut: it has no line end"));
        }
        compareWithHead();
    }

    private void line(byte[] bytes, long end) {
        number++;
        var digest = LineFormat.digest(bytes);
        var read = LineFormat.read(bytes);
        if (read.isEmpty()) {
            tail = Optional.of(new LedgerFault(number, "This is no ledger line"));
            return;
        }
        check(read.get());
        if (head.isPresent()
                && head.get().sequence() == number
                && !head.get().digest().equals(digest)) {
            fault("The line was edited: ledger.head names another digest for it");
        }
        previous = digest;
        goodEnd = end;
        lines.line(read.get(), end);
    }

    private void check(LedgerLine line) {
        if (line.sequence() != number) {
            fault("The line says it is number " + line.sequence() + ": lines are missing, doubled or out of order");
        }
        if (!line.previous().equals(previous)) {
            fault(
                    number == 1
                            ? "The first line names a line before it: lines before it are missing"
                            : "The line does not follow from line " + (number - 1)
                                    + ": that one was edited or replaced");
        }
    }

    /** A bad line that has others after it was not cut by a crash. */
    private void passTail() {
        tail.ifPresent(faults);
        tail = Optional.empty();
    }

    private void compareWithHead() {
        var promised = head.map(HeadFile.Head::sequence).orElse(0L);
        if (tail.isPresent() && promised >= number) {
            // It was acknowledged, so this is no crash.
            passTail();
        } else if (promised > number) {
            faults.accept(new LedgerFault(
                    number + 1, "Lines are missing at the end: ledger.head names line " + promised + " as the newest"));
        }
    }

    private void fault(String detail) {
        faults.accept(new LedgerFault(number, detail));
    }

    /** A last line that was never acknowledged and is not whole, as a crash leaves it. */
    Optional<LedgerFault> tail() {
        return tail;
    }

    /** Where the last readable line ends. */
    long goodEnd() {
        return goodEnd;
    }

    /** The digest of the last readable line. */
    String digest() {
        return previous;
    }
}
