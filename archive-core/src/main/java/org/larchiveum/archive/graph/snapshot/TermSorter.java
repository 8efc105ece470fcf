package org.larchiveum.archive.graph.snapshot;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Puts the terms of a dataset into their order. */
final class TermSorter {
    /** A section with a language or datatype. */
    private record Heap(Terms.Section section, String tag) {}

    private static final Comparator<Heap> ORDER = Comparator.comparing(Heap::section)
            .thenComparing(Heap::tag, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Heap::tag);

    private final Pages pages;
    private final Growing.Bytes texts;
    private final Growing.Ints starts;
    private final Growing.Ints heaps;
    private final Map<Heap, Integer> known = new HashMap<>();
    private final List<Heap> order = new ArrayList<>();

    TermSorter(Pages pages) {
        this.pages = pages;
        this.texts = new Growing.Bytes(pages);
        this.starts = new Growing.Ints(pages);
        this.heaps = new Growing.Ints(pages);
    }

    /** Takes the next term. */
    void add(Node term) {
        Terms.Section section = Terms.Section.of(term);
        Heap heap = new Heap(section, Terms.tagOf(term, section));
        Integer number = known.get(heap);
        if (number == null) {
            number = order.size();
            known.put(heap, number);
            order.add(heap);
        }
        heaps.add(number);
        starts.add(texts.size());
        texts.add(Terms.textOf(term, section).getBytes(StandardCharsets.UTF_8));
    }

    /** The terms in order, and the number that each of those that came has got. */
    record Sorted(Terms terms, int[] numbers) {}

    Sorted sort() {
        int count = starts.size();
        starts.add(texts.size());
        int[] rank = ranks();
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = i;
        }
        merge(sorted, new int[count], 0, count, rank);
        return number(sorted);
    }

    private int[] ranks() {
        List<Heap> ranked = new ArrayList<>(order);
        ranked.sort(ORDER);
        int[] rank = new int[order.size()];
        for (int i = 0; i < rank.length; i++) {
            rank[i] = ranked.indexOf(order.get(i));
        }
        return rank;
    }

    private int compare(int one, int other, int[] rank) {
        int a = heaps.get(one);
        int b = heaps.get(other);
        if (a != b) {
            return Integer.compare(rank[a], rank[b]);
        }
        ByteBuffer column = texts.column();
        return Terms.compare(
                column, starts.get(one), starts.get(one + 1), column, starts.get(other), starts.get(other + 1));
    }

    private void merge(int[] values, int[] spare, int from, int to, int[] rank) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        merge(values, spare, from, middle, rank);
        merge(values, spare, middle, to, rank);
        System.arraycopy(values, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            values[at] = right < to && compare(values[right], spare[left], rank) < 0 ? values[right++] : spare[left++];
        }
    }

    private Sorted number(int[] sorted) {
        ByteBuffer column = pages.bytes(texts.size());
        IntBuffer offsets = pages.ints(sorted.length + 1L);
        int[] numbers = new int[sorted.length];
        int[] ends = new int[Terms.Section.values().length];
        List<Terms.Tag> tags = new ArrayList<>();
        int at = 0;
        int last = -1;
        for (int i = 0; i < sorted.length; i++) {
            int term = sorted[i];
            int length = starts.get(term + 1) - starts.get(term);
            column.put(at, texts.column(), starts.get(term), length);
            at += length;
            offsets.put(i + 1, at);
            numbers[term] = i + 1;
            Heap heap = order.get(heaps.get(term));
            if (heaps.get(term) != last) {
                last = heaps.get(term);
                tags.add(new Terms.Tag(heap.section, heap.tag, i + 1));
            }
            ends[heap.section.ordinal()] = i + 1;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] = Math.max(ends[i], ends[i - 1]);
        }
        return new Sorted(new Terms(column, offsets, List.copyOf(tags), ends), numbers);
    }
}
