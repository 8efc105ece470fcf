package org.larchiveum.ingest.table.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invented institutions: eight trees of six levels, each as large as the other; the first two are the ministries. */
final class UnitTree {
    /** Parts of a tree at each level but the last, which has the rest. */
    private static final double[] PARTS = {0, 0.02, 0.05, 0.16, 0.32};

    private static final int MINISTRIES = 2;

    private final Scale scale;
    private final List<Integer> starts = new ArrayList<>();

    UnitTree(Scale scale) {
        this.scale = scale;
        int each = scale.unitsOfEach();
        int start = 0;
        for (var part : PARTS) {
            starts.add(start);
            start += Math.max(1, (int) (each * part));
        }
        starts.add(start);
    }

    String name(int unit) {
        return "U" + unit;
    }

    /** From 0, the top, to 5. */
    int level(int unit) {
        int place = unit % scale.unitsOfEach();
        int level = starts.size() - 1;
        while (starts.get(level) > place) {
            level--;
        }
        return level;
    }

    /** What a unit is part of; empty at the top. */
    Optional<Integer> above(int unit) {
        int level = level(unit);
        if (level == 0) {
            return Optional.empty();
        }
        int each = scale.unitsOfEach();
        int place = unit % each;
        int start = starts.get(level - 1);
        int width = starts.get(level) - start;
        return Optional.of(unit - place + start + place % width);
    }

    /** A unit of one of the ministries, or of one of the others. */
    int responsible(int number, boolean ministry) {
        int each = scale.unitsOfEach();
        return ministry
                ? number % (MINISTRIES * each)
                : MINISTRIES * each + number % ((scale.tops() - MINISTRIES) * each);
    }
}
