package org.larchiveum.archive.ledger.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number and digest of the newest line in a file of its own, so that lines missing at the end are noticed. It is
 * written after the line is on disk but forced only when the ledger is closed: after a power cut it may name an older line,
 * never a line that was lost. (Against one who may write both files only an anchor elsewhere helps, and the object
 * versions in storage, which then lack their lines.)
 */
final class HeadFile implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("([0-9]{19}) ([0-9a-f]{64})\n");
    private final RandomAccessFile opened;

    /** What the file says. */
    record Head(long sequence, String digest) {}

    HeadFile(Path file) throws IOException {
        this.opened = new RandomAccessFile(file.toFile(), "rw");
    }

    static Path beside(Path ledger) {
        return ledger.resolveSibling("ledger.head");
    }

    /** Empty when there is no such file, or nothing that can be read in it. */
    static Optional<Head> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var match = FORM.matcher(LineFormat.ascii(Files.readAllBytes(file)));
        return match.matches()
                ? Optional.of(new Head(Long.parseLong(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    /** Always the same 85 bytes in the same place: one page, never half written by a crash of the program. */
    void write(long sequence, String digest) throws IOException {
        var text = String.format("%019d %s%n", sequence, digest).replace("\r", "");
        opened.seek(0);
        opened.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        if (opened.getFD().valid()) {
            opened.getFD().sync();
            opened.close();
        }
    }
}
