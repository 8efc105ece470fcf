package org.larchiveum.archive.graph.snapshot;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** Columns whose length is known at their end only. */
final class Growing {
    private static final int FIRST = 1 << 16;

    private Growing() {}

    /** Numbers, one after the other. */
    static final class Ints {
        private final Pages pages;
        private IntBuffer column;
        private int size;

        Ints(Pages pages) {
            this.pages = pages;
            this.column = pages.ints(FIRST);
        }

        void add(int value) {
            if (size == column.capacity()) {
                IntBuffer longer = pages.ints(2L * size);
                longer.put(0, column, 0, size);
                column = longer;
            }
            column.put(size++, value);
        }

        int get(int index) {
            return column.get(index);
        }

        void set(int index, int value) {
            column.put(index, value);
        }

        int size() {
            return size;
        }

        IntBuffer column() {
            return column;
        }
    }

    /** Bytes, one text after the other. */
    static final class Bytes {
        private final Pages pages;
        private ByteBuffer column;
        private int size;

        Bytes(Pages pages) {
            this.pages = pages;
            this.column = pages.bytes(FIRST);
        }

        void add(byte[] text) {
            long needed = (long) size + text.length;
            if (needed > column.capacity()) {
                ByteBuffer longer = pages.bytes(Math.max(Math.min(2L * column.capacity(), Pages.MOST), needed));
                longer.put(0, column, 0, size);
                column = longer;
            }
            column.put(size, text);
            size = (int) needed;
        }

        int size() {
            return size;
        }

        ByteBuffer column() {
            return column;
        }
    }
}
