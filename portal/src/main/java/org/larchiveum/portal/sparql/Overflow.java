package org.larchiveum.portal.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Holds a document while it is small; a larger one goes on to where it is wanted. */
final class Overflow extends OutputStream {
    private final int limit;
    private final Sink sink;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final AtomicReference<@Nullable OutputStream> beyond = new AtomicReference<>();

    Overflow(int limit, Sink sink) {
        super();
        this.limit = limit;
        this.sink = sink;
    }

    /** Where a large document goes; opened when it is known to be one. */
    @FunctionalInterface
    interface Sink {
        OutputStream open() throws IOException;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (beyond.get() == null && held.size() + length > limit) {
            OutputStream out = sink.open();
            held.writeTo(out);
            held.reset();
            beyond.set(out);
        }
        Optional.ofNullable(beyond.get()).orElse(held).write(bytes, offset, length);
    }

    /** The whole document, if it was small. */
    Optional<byte[]> whole() {
        return beyond.get() != null ? Optional.empty() : Optional.of(held.toByteArray());
    }
}
