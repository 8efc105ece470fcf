package org.larchiveum.archive.ledger.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.larchiveum.archive.fault.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of the ledger: added at the end and forced, or not at all. Written without channels, because an interrupt of
 * the calling thread would close a channel for everybody.
 */
final class LedgerFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFile.class);
    private final Path path;
    private final RandomAccessFile file;
    private boolean broken;

    private LedgerFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens or makes the file for this process alone. */
    static LedgerFile open(Path path) throws IOException {
        var isNew = !Files.exists(path);
        var opened = new LedgerFile(path, new RandomAccessFile(path.toFile(), "rw"));
        var mine = false;
        try {
            mine = opened.file.getChannel().tryLock() != null;
            if (isNew) {
                opened.forceFolder();
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("it is open already in this process", e);
        } finally {
            if (!mine) {
                opened.close();
            }
        }
        if (!mine) {
            throw new IOException("another process has it open");
        }
        return opened;
    }

    private void forceFolder() throws IOException {
        var folder = path.getParent();
        if (folder != null) {
            try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    /** Moves what lies after the last whole line to a file of its own. */
    void setAside(long goodEnd) throws IOException {
        var number = 1;
        while (Files.exists(path.resolveSibling("ledger.torn-" + number))) {
            number++;
        }
        var torn = path.resolveSibling("ledger.torn-" + number);
        Files.write(torn, read(goodEnd, file.length()));
        LOG.warn("The last line of {} was cut by a crash before it was acknowledged; it is kept as {}", path, torn);
        cut(goodEnd);
    }

    /** All or nothing: what a full disk took of the bytes is cut off again. */
    void append(byte[] bytes, long start) {
        if (broken) {
            throw new ArchiveException.Unavailable("The ledger " + path
                    + " could not be written and cannot go on. Look at the disk, then start again.");
        }
        var written = false;
        try {
            file.seek(start);
            file.write(bytes);
            file.getFD().sync();
            written = true;
        } catch (IOException e) {
            throw unavailable(path, e);
        } finally {
            if (!written) {
                cutBack(start);
            }
        }
    }

    private void cutBack(long end) {
        try {
            cut(end);
        } catch (IOException e) {
            LOG.error("The ledger {} cannot be cut back to its last whole line", path, e);
            broken = true;
        }
    }

    private void cut(long end) throws IOException {
        file.setLength(end);
        file.getFD().sync();
    }

    /** Safe beside an append: it opens the file anew. */
    byte[] read(long start, long end) throws IOException {
        var bytes = new byte[Math.toIntExact(end - start)];
        try (var reading = new RandomAccessFile(path.toFile(), "r")) {
            reading.seek(start);
            reading.readFully(bytes);
        }
        return bytes;
    }

    static ArchiveException.Unavailable unavailable(Path path, IOException cause) {
        return new ArchiveException.Unavailable(
                "The ledger " + path + " cannot be used: " + cause.getMessage()
                        + ". Look at the disk (is it full?) and the rights of the file, then do the same again.",
                cause);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
