package org.larchiveum.archive.graph.snapshot;

import java.util.Arrays;

/** Rows that are kept, one after the other. */
final class Rows {
    private static final int FIRST = 256;

    private final int width;
    private final Work work;
    private int[] cells;
    private int size;

    Rows(int width, Work work) {
        this.width = width;
        this.work = work;
        this.cells = new int[Math.max(1, width) * 16];
    }

    /** Keeps what a row has at these places, as many as this is wide. */
    void add(int[] row, int[] places) {
        int at = size * width;
        if (at + width > cells.length) {
            int more = Math.max(FIRST, cells.length);
            work.keep(more);
            cells = Arrays.copyOf(cells, cells.length + more);
        }
        for (int i = 0; i < width; i++) {
            cells[at + i] = row[places[i]];
        }
        size++;
    }

    void forgetLast() {
        size--;
    }

    int get(int row, int column) {
        return cells[row * width + column];
    }

    int size() {
        return size;
    }

    int width() {
        return width;
    }

    int[] cells() {
        return cells;
    }

    /** Fills a kept row in again. */
    void restore(int kept, int[] row, int[] places) {
        int at = kept * width;
        for (int i = 0; i < width; i++) {
            row[places[i]] = cells[at + i];
        }
    }

    /** Keeps only these rows, in this order. */
    void choose(Integer[] rows, int count) {
        int[] chosen = new int[Math.max(1, width) * Math.max(16, count)];
        for (int i = 0; i < count; i++) {
            System.arraycopy(cells, rows[i] * width, chosen, i * width, width);
        }
        cells = chosen;
        size = count;
    }
}
