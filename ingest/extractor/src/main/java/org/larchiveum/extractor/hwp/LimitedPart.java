package org.larchiveum.extractor.hwp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a package that may unfold to so many bytes and no more, so that a small file cannot fill the memory. */
final class LimitedPart extends FilterInputStream {
    private long left;

    LimitedPart(InputStream part, long limit) {
        super(part);
        left = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("a part of the document unfolds beyond its limit (zip bomb?)");
        }
    }
}
