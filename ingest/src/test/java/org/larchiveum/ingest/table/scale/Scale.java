package org.larchiveum.ingest.table.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How large the invented database is: the numbers of a documentation centre that published them, or a part of them.
 *
 * @param part of the whole: 1 for all of it, 20 for a twentieth
 */
record Scale(int part) {
    /** What was published of the two ministries by type, as of May 2023. The six do not add up to the total. */
    static final Map<String, Integer> PUBLISHED = published();

    static final int PUBLISHED_TOTAL = 18_627;

    /** Types of none of the six, nor narrower than one of them. */
    static final List<String> OTHERS =
            List.of("forced-labour", "religious-persecution", "information-restriction", "starvation", "internal-banishment");

    private static final int TOPS = 8;

    private static Map<String, Integer> published() {
        var published = new LinkedHashMap<String, Integer>();
        published.put("illegal-detention", 11_607);
        published.put("torture-physical-violence", 3_751);
        published.put("execution-murder", 1_245);
        published.put("disappearance", 340);
        published.put("sexual-violence", 145);
        published.put("forced-abortion", 117);
        return published;
    }

    int cases() {
        return 87_000 / part;
    }

    int persons() {
        return 56_000 / part;
    }

    int interviews() {
        return 20_000 / part;
    }

    int sources() {
        return 4_000 / part;
    }

    int assessments() {
        return 1_000 / part;
    }

    /** Units below and with each of the eight institutions at the top, two of which are the ministries. */
    int unitsOfEach() {
        return Math.max(8, 2_000 / TOPS / part);
    }

    int tops() {
        return TOPS;
    }

    int units() {
        return TOPS * unitsOfEach();
    }

    /** Cases of the two ministries. */
    int ofMinistries() {
        return PUBLISHED_TOTAL / part;
    }

    /** Cases of the two ministries by type: each of the six divided and rounded down, the rest of other kinds. */
    Map<String, Integer> byType() {
        var byType = new LinkedHashMap<String, Integer>();
        PUBLISHED.forEach((type, count) -> byType.put(type, count / part));
        int six = byType.values().stream().mapToInt(Integer::intValue).sum();
        byType.put("other", ofMinistries() - six);
        return byType;
    }

    /** Testimonies with a consent record: four of five. */
    int consents() {
        return interviews() * 4 / 5;
    }

    /** Every case has one attestation, every third a second. */
    int attestations() {
        return cases() + (cases() + 2) / 3;
    }
}
