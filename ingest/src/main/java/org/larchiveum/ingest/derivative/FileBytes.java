package org.larchiveum.ingest.derivative;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Single values out of a file of any length: hours of film are checked without being loaded. */
final class FileBytes implements Closeable {
    private final FileChannel channel;
    private final ByteOrder order;

    FileBytes(Path file, ByteOrder order) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.order = order;
    }

    long length() throws IOException {
        return channel.size();
    }

    /** So many bytes; fewer are an error of the file's structure. */
    ByteBuffer at(long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(order);
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, position + bytes.position());
            if (read < 0) {
                throw new IndexOutOfBoundsException("the file ends at " + channel.size());
            }
        }
        return bytes.flip();
    }

    String name(long position) throws IOException {
        return new String(at(position, 4).array(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
