package org.larchiveum.archive.graph.jena;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Holds an answer until it is complete: in memory while it is small, then in a temporary file. */
final class Spool extends OutputStream {
    /** Names the process, so that what a killed one left can be told from what is in use. */
    static final String PREFIX = "larchiveum-answer-" + ProcessHandle.current().pid() + "-";

    static final int MEMORY_BYTES = 256 * 1024;

    private final LongConsumer size;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<Path> file = Optional.empty();
    private OutputStream out = memory;
    private long count;

    /** The consumer is told the new size before every write, and may refuse by throwing. */
    Spool(LongConsumer size) {
        super();
        this.size = size;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count += length;
        size.accept(count);
        if (file.isEmpty() && count > MEMORY_BYTES) {
            toFile();
        }
        out.write(bytes, offset, length);
    }

    private void toFile() throws IOException {
        Path path = Files.createTempFile(PREFIX, ".spool");
        file = Optional.of(path);
        out = new java.io.BufferedOutputStream(
                Files.newOutputStream(path, StandardOpenOption.TRUNCATE_EXISTING), 64 * 1024);
        memory.writeTo(out);
        memory = new ByteArrayOutputStream(0);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Reads what was written, from its first byte. */
    InputStream read() throws IOException {
        out.flush();
        return file.isPresent()
                ? new java.io.BufferedInputStream(Files.newInputStream(file.get()), 64 * 1024)
                : new ByteArrayInputStream(memory.toByteArray());
    }

    /** Forgets what was written. */
    @Override
    public void close() throws IOException {
        out.close();
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
