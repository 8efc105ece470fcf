package org.larchiveum.archive.graph.snapshot;

import java.util.Arrays;

/** Maps long numbers to small ones, from 0 in the order of their coming, or to values given. */
final class Numbers {
    private static final int FIRST = 1 << 10;

    private long[] keys = new long[FIRST];
    private int[] values = new int[FIRST];
    private int size;

    Numbers() {
        Arrays.fill(values, -1);
    }

    /** The number's place in the order of coming; a new one is put at the end. */
    int place(long key) {
        int slot = slot(key);
        if (values[slot] < 0) {
            put(slot, key, size);
            return size - 1;
        }
        return values[slot];
    }

    /** The value of a number, or -1. */
    int get(long key) {
        return values[slot(key)];
    }

    /** Gives a number a value from 0. */
    void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] < 0) {
            put(slot, key, value);
        } else {
            values[slot] = value;
        }
    }

    private void put(int slot, long key, int value) {
        keys[slot] = key;
        values[slot] = value;
        if (++size * 5L > keys.length * 3L) {
            grow();
        }
    }

    int size() {
        return size;
    }

    /** The numbers, each at its place; only where values are places. */
    long[] byPlace() {
        long[] ordered = new long[size];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] >= 0) {
                ordered[values[i]] = keys[i];
            }
        }
        return ordered;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (mixed(key) >>> 32) & mask;
        while (values[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    static long mixed(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        return h * 0xBF58476D1CE4E5B9L;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(values, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
