package org.larchiveum.ingest.table.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An invented database of a documentation centre's size: 87,000 cases, 56,000 persons, 20,000 interviews with their testimonies and consents,
 * 100,000 attestations, 2,000 units six levels deep. The same every time. Under the two ministries of the profile {@code kp} lie exactly as many
 * cases of each kind as were published; the six kinds do not add up to the total, as they do not in print.
 *
 * @param part one {@code part}-th of everything, each number divided and rounded down; 1 for the whole
 */
public record ScaleFixture(int part, boolean open) {
    /** The table as it was published, counted from the cases of everything below the two ministries. */
    public static final String BY_KIND = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?type (COUNT(DISTINCT ?case) AS ?n) WHERE {
              VALUES ?name { "kp:institution/mss" "kp:institution/mps" }
              ?ministry lar:earlierIdentifier ?name . ?unit lar:commandedBy* ?ministry .
              ?case lar:perpetratorInstitution ?unit ; lar:primaryViolationType ?type }
            GROUP BY ?type""";

    private static final int CASES = 87_000;
    private static final int PERSONS = 56_000;
    private static final int INTERVIEWS = 20_000;
    private static final int UNITS = 2_000;
    private static final int OTHER_MINISTRIES = 3;
    private static final int PROVINCES = 12;
    private static final int COUNTIES = 96;

    /** The published kinds of the two ministries together, and the kinds that were not listed. */
    private static final Map<String, Integer> PUBLISHED = published();

    private static final List<String> UNLISTED = List.of("public-execution", "forced-labour", "religious-persecution");
    private static final List<String> ELSEWHERE = List.of(
            "starvation",
            "forced-repatriation",
            "internal-banishment",
            "information-restriction",
            "forced-labour",
            "abduction");
    private static final List<String> BASES = List.of("experienced", "witnessed", "heard", "in-office", "documentary");

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

    /** What an import must count: each published kind, of this part. */
    public static Map<String, Long> expected(int part) {
        var expected = new LinkedHashMap<String, Long>();
        published().forEach((kind, count) -> expected.put(kind, (long) count / part));
        return expected;
    }

    /** The kinds that the table does not list. */
    public static long unlisted(int part) {
        return 1_422 / part;
    }

    int cases() {
        return CASES / part;
    }

    int persons() {
        return PERSONS / part;
    }

    int interviews() {
        return INTERVIEWS / part;
    }

    int attestations() {
        return 100_000 / part;
    }

    /** The places, units, control relations, sources and everything else of all tables. */
    public int entries() {
        return 1
                + PROVINCES
                + COUNTIES
                + 2 * units()
                - OTHER_MINISTRIES
                + persons()
                + 3 * interviews()
                + attestations()
                + cases();
    }

    private int units() {
        return Math.max(OTHER_MINISTRIES + 10, UNITS / part);
    }

    /** Writes the tables and their mapping; returns the tables. */
    public List<Path> write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("mapping.yaml"), mapping());
            var random = new Random(20_261_122);
            var units = new Units(units());
            return List.of(
                    table(folder, "places", places()),
                    table(folder, "units", units.rows()),
                    table(folder, "controls", units.controls()),
                    table(folder, "persons", persons(random)),
                    table(folder, "interviews", interviewRows(random)),
                    table(folder, "testimonies", testimonies(random)),
                    table(folder, "consents", consents()),
                    table(folder, "attestations", attestations(random)),
                    table(folder, "cases", cases(random, units)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path table(Path folder, String name, List<String> rows) throws IOException {
        return Files.write(folder.resolve(name + ".csv"), rows);
    }

    private String mapping() {
        var access = open ? "    access: open\n" : "";
        return """
                system: scale
                accession: SCALE-INVENTED
                invented: true
                tables:
                  - file: places.csv
                    kind: place
                    id: no
                    access: open
                    columns:
                      ko: {property: prefLabel, language: ko}
                      en: {property: prefLabel, language: en}
                      type: placeType
                      within: within
                  - file: units.csv
                    kind: institution
                    id: no
                    access: open
                    columns:
                      ko: {property: prefLabel, language: ko}
                      en: {property: prefLabel, language: en}
                      part_of: partOf
                      ministry: {property: partOf, refers: institution, system: kp, prefix: institution/}
                      place: atPlace
                  - file: controls.csv
                    kind: control
                    id: no
                    access: open
                    constants: {controlType: command, confidence: medium, source: invented for a proof}
                    columns:
                      unit: controlled
                      above: {property: controller, refers: institution}
                      ministry: {property: controller, refers: institution, system: kp, prefix: institution/}
                      when: dateEdtf
                  - file: persons.csv
                    kind: person
                    id: no
                    columns: {name: prefLabel, sex: sex, born: birthEdtf}
                  - file: interviews.csv
                    kind: interview
                    id: no
                    columns: {person: interviewee, testimony: produced, date: dateEdtf}
                  - file: testimonies.csv
                    kind: testimony
                    id: no
                    columns: {person: providedBy, group: originGroup, date: dateEdtf}
                    constants: {sourceType: interview}
                  - file: consents.csv
                    kind: consent
                    id: no
                    columns: {testimony: consentFor, scope: consentScope, date: consentRecorded}
                  - file: attestations.csv
                    kind: attestation
                    id: no
                    columns:
                      case: attests
                      testimony: {property: fromSource, refers: testimony}
                      basis: knowledgeBasis
                      stance: stance
                      confidence: confidence
                      page: {property: passage, form: page}
                  - file: cases.csv
                    kind: case
                    id: no
                """ + access + """
                    columns:
                      type: primaryViolationType
                      date: dateEdtf
                      place: atPlace
                      facility: facilityType
                      sex: victimSex
                      victim: {property: involvement, role: victim, refers: person}
                      unit: {property: involvement, role: perpetrator, refers: institution}
                """;
    }

    private static List<String> places() {
        var rows = new ArrayList<>(List.of("no,ko,en,type,within", "X,가상국,Invented country,country,"));
        for (int p = 1; p <= PROVINCES; p++) {
            rows.add("P%d,가상 %d도,Invented province %d,province,X".formatted(p, p, p));
        }
        for (int c = 1; c <= COUNTIES; c++) {
            rows.add("C%d,가상 %d군,Invented county %d,city-county,P%d".formatted(c, c, c, c % PROVINCES + 1));
        }
        return rows;
    }

    private List<String> persons(Random random) {
        var rows = new ArrayList<>(List.of("no,name,sex,born"));
        for (int i = 1; i <= persons(); i++) {
            rows.add(i + ",Invented Person " + i + "," + sex(random) + "," + (1920 + random.nextInt(70)));
        }
        return rows;
    }

    private List<String> interviewRows(Random random) {
        var rows = new ArrayList<>(List.of("no,person,testimony,date"));
        for (int i = 1; i <= interviews(); i++) {
            rows.add(i + "," + (random.nextInt(persons()) + 1) + "," + i + "," + (1999 + random.nextInt(25)));
        }
        return rows;
    }

    /** Every fourth repeats what its neighbour heard. */
    private List<String> testimonies(Random random) {
        var rows = new ArrayList<>(List.of("no,person,group,date"));
        for (int i = 1; i <= interviews(); i++) {
            rows.add(i + "," + (random.nextInt(persons()) + 1) + ",origin " + (i % 4 == 0 ? i - 1 : i) + ","
                    + (1999 + random.nextInt(25)));
        }
        return rows;
    }

    private List<String> consents() {
        var rows = new ArrayList<>(List.of("no,testimony,scope,date"));
        for (int i = 1; i <= interviews(); i++) {
            rows.add(i + "," + i + ",archive;statistics;anonymous-case,2004-05-06");
        }
        return rows;
    }

    private List<String> attestations(Random random) {
        var rows = new ArrayList<>(List.of("no,case,testimony,basis,stance,confidence,page"));
        for (int i = 1; i <= attestations(); i++) {
            int of = i <= cases() ? i : random.nextInt(cases()) + 1;
            rows.add("%d,%d,%d,%s,%s,%s,%d"
                    .formatted(
                            i,
                            of,
                            random.nextInt(interviews()) + 1,
                            BASES.get(random.nextInt(BASES.size())),
                            i % 50 == 0 ? "contradicts" : "supports",
                            i % 3 == 0 ? "high" : "medium",
                            random.nextInt(40) + 1));
        }
        return rows;
    }

    private List<String> cases(Random random, Units units) {
        var rows = new ArrayList<>(List.of("no,type,date,place,facility,sex,victim,unit"));
        for (var kind : PUBLISHED.entrySet()) {
            for (int i = 0; i < kind.getValue() / part; i++) {
                rows.add(row(rows.size(), kind.getKey(), units.ofPublished(random), random));
            }
        }
        for (int i = 0; i < unlisted(part); i++) {
            rows.add(row(rows.size(), UNLISTED.get(i % UNLISTED.size()), units.ofPublished(random), random));
        }
        while (rows.size() <= cases()) {
            rows.add(row(rows.size(), ELSEWHERE.get(random.nextInt(ELSEWHERE.size())), units.ofOthers(random), random));
        }
        return rows;
    }

    private String row(int number, String type, String unit, Random random) {
        int year = 1960 + random.nextInt(58);
        var date =
                switch (random.nextInt(4)) {
                    case 0 -> year + "-0" + (random.nextInt(9) + 1);
                    case 1 -> year / 10 + "0년대";
                    case 2 -> year + "년경";
                    default -> Integer.toString(year);
                };
        return "%d,%s,%s,C%d,%s,%s,%d,%s"
                .formatted(
                        number,
                        type,
                        date,
                        random.nextInt(COUNTIES) + 1,
                        random.nextBoolean() ? "pre-trial" : "",
                        sex(random),
                        random.nextInt(persons()) + 1,
                        unit);
    }

    private static String sex(Random random) {
        return random.nextBoolean() ? "female" : "male";
    }
}
