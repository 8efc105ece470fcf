package org.larchiveum.archive.graph.snapshot;

import java.util.Arrays;

/** Different rows, each with a place in the order of its coming. */
final class RowSet {
    private static final int FIRST = 64;

    private final Rows rows;
    private final Work work;
    private int[] slots = new int[FIRST];

    RowSet(int width, Work work) {
        this.rows = new Rows(width, work);
        this.work = work;
    }

    int size() {
        return rows.size();
    }

    Rows rows() {
        return rows;
    }

    /** The place of what a row has at these places; a new one is put at the end. */
    int add(int[] row, int[] places) {
        int slot = slot(row, places);
        if (slots[slot] == 0) {
            rows.add(row, places);
            slots[slot] = rows.size();
            if (rows.size() * 2 > slots.length) {
                grow();
                return rows.size() - 1;
            }
        }
        return slots[slot] - 1;
    }

    /** The place of a row, or -1. */
    int find(int[] row, int[] places) {
        return slots[slot(row, places)] - 1;
    }

    private int slot(int[] row, int[] places) {
        long hash = 7;
        for (int place : places) {
            hash = Numbers.mixed(hash * 31 + row[place]);
        }
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] != 0 && !same(slots[slot] - 1, row, places)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int kept, int[] row, int[] places) {
        for (int i = 0; i < places.length; i++) {
            if (rows.get(kept, i) != row[places[i]]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        work.keep(slots.length);
        int[] larger = new int[slots.length * 2];
        int mask = larger.length - 1;
        for (int kept = 0; kept < rows.size(); kept++) {
            long hash = 7;
            for (int i = 0; i < rows.width(); i++) {
                hash = Numbers.mixed(hash * 31 + rows.get(kept, i));
            }
            int slot = (int) (hash >>> 32) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = kept + 1;
        }
        Arrays.fill(slots, 0);
        slots = larger;
    }
}
