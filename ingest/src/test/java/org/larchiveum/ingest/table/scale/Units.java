package org.larchiveum.ingest.table.scale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Units six levels deep under five ministries: the two of the profile {@code kp}, which no table holds, and three that are. */
final class Units {
    private static final List<String> PUBLISHED = List.of("mss", "mps");
    private static final int OTHERS = 3;

    private final List<String> rows = new ArrayList<>(List.of("no,ko,en,part_of,ministry,place"));
    private final List<String> controls = new ArrayList<>(List.of("no,unit,above,ministry,when"));
    private final List<String> ofPublished = new ArrayList<>();
    private final List<String> ofOthers = new ArrayList<>();
    private final Map<Integer, Integer> below = new HashMap<>();

    /** A unit that others can be put under. */
    private record Unit(String no, String ministry, boolean published, int level) {}

    Units(int count) {
        var units = new ArrayList<Unit>();
        for (var ministry : PUBLISHED) {
            units.add(new Unit("", ministry, true, 1));
        }
        for (int i = 1; i <= OTHERS; i++) {
            var no = "M" + i;
            rows.add("%s,가상 %d성,Invented Ministry %d,,,".formatted(no, i, i));
            units.add(new Unit(no, "", false, 1));
        }
        int next = 0;
        for (int made = OTHERS; made < count; made++) {
            // Breadth first, thirteen under a ministry and two under everything else, no deeper than six levels.
            while (units.get(next).level() == 6
                    || below.getOrDefault(next, 0) >= (units.get(next).level() == 1 ? 13 : 2)) {
                next++;
            }
            var above = units.get(next);
            below.merge(next, 1, Integer::sum);
            var no = "U" + made;
            rows.add("%s,가상 %d과,Invented unit %d,%s,%s,C%d"
                    .formatted(
                            no, made, made, above.no(), above.no().isEmpty() ? above.ministry() : "", made % 96 + 1));
            controls.add("%s,%s,%s,%s,%s"
                    .formatted(
                            no,
                            no,
                            above.no(),
                            above.no().isEmpty() ? above.ministry() : "",
                            made % 7 == 0 ? "1973/.." : "1990/.."));
            var unit = new Unit(no, "", above.published(), above.level() + 1);
            units.add(unit);
            (above.published() ? ofPublished : ofOthers).add(no);
        }
    }

    List<String> rows() {
        return rows;
    }

    List<String> controls() {
        return controls;
    }

    String ofPublished(Random random) {
        return ofPublished.get(random.nextInt(ofPublished.size()));
    }

    String ofOthers(Random random) {
        return ofOthers.get(random.nextInt(ofOthers.size()));
    }
}
