package org.larchiveum.ingest.table.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.larchiveum.ingest.table.mapping.MappingFile;

/**
 * Writes the tables of an invented database, always the same ones: persons who never were, in a country that is not there. For its two ministries
 * it has as many cases as were published, by type, under units of theirs down to the sixth level; all other cases are other institutions'.
 */
public final class ScaleFixture {
    private static final int PROVINCES = 12;
    private static final int COUNTIES = 180;
    private static final List<String> TYPES = List.of(
            "illegal-detention",
            "torture-physical-violence",
            "forced-labour",
            "forced-repatriation",
            "starvation",
            "execution-murder",
            "labour",
            "health",
            "education",
            "abduction",
            "public-execution",
            "disappearance");
    private static final List<String> BASES = List.of("경험", "목격", "득문", "experienced", "witnessed", "heard");

    private final Path folder;
    private final Scale scale;
    private final UnitTree units;

    private ScaleFixture(Path folder, Scale scale) {
        this.folder = folder;
        this.scale = scale;
        this.units = new UnitTree(scale);
    }

    /** Writes it: a folder, and which part of the whole (20 for a twentieth; all of it by default). */
    public static void main(String[] arguments) throws IOException {
        int part = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        write(Path.of(arguments[0]), part);
    }

    /** The tables and, as {@code mapping.yaml}, the mapping; the folder is made. */
    public static List<Path> write(Path folder, int part) throws IOException {
        Files.createDirectories(folder);
        var fixture = new ScaleFixture(folder, new Scale(part));
        var mapping = MappingFile.readyMade("nkdb").orElseThrow();
        Files.writeString(
                folder.resolve("mapping.yaml"), mapping.replace("\nsystem: nkdb\n", "\nsystem: scale\ninvented: true\n"));
        return List.of(
                fixture.places(),
                fixture.institutions(),
                fixture.controls(),
                fixture.persons(),
                fixture.sources(),
                fixture.interviews(),
                fixture.testimonies(),
                fixture.consents(),
                fixture.cases(),
                fixture.attestations(),
                fixture.assessments());
    }

    private Path table(String name, String header, Lines lines) throws IOException {
        var file = folder.resolve(name + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            lines.write(out);
        }
        return file;
    }

    /** Writes the lines of a table. */
    private interface Lines {
        void write(BufferedWriter out) throws IOException;
    }

    private static void line(BufferedWriter out, Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write((i == 0 ? "" : ",") + cells[i]);
        }
        out.write('\n');
    }

    private Path places() throws IOException {
        return table("places", "place_no,name_ko,name_en,type,within,latitude,longitude", out -> {
            line(out, "L0", "가온누리(가상)", "Gaonnuri (invented)", "country", "", "", "");
            for (int p = 1; p <= PROVINCES; p++) {
                line(out, "L" + p, p + "도(가상)", "Province " + p + " (invented)", "province", "L0", "30." + p, "100." + p);
            }
            for (int c = 0; c < COUNTIES; c++) {
                var within = "L" + (1 + c % PROVINCES);
                line(out, county(c), c + "군(가상)", "County " + c + " (invented)", "city-county", within, "", "");
            }
        });
    }

    private static String county(int number) {
        return "L" + (100 + number % COUNTIES);
    }

    private Path institutions() throws IOException {
        return table("institutions", "institution_no,name_ko,name_en,type,part_of,place", out -> {
            for (int u = 0; u < scale.units(); u++) {
                var level = units.level(u);
                line(
                        out,
                        units.name(u),
                        "가상 " + (level + 1) + "층 " + u + "호",
                        "Invented unit " + u + " of level " + (level + 1),
                        level == 0 ? "ministry" : "",
                        units.above(u).map(units::name).orElse(""),
                        level > 1 ? county(u) : "");
            }
        });
    }

    private Path controls() throws IOException {
        return table("controls", "control_no,controller,controlled,type,from,to,confidence,citation", out -> {
            for (int u = 0; u < scale.units(); u++) {
                var above = units.above(u);
                if (above.isPresent()) {
                    line(out, "K" + u, units.name(above.get()), units.name(u), "command", 1960 + u % 30, "", "medium", "Invented");
                }
            }
        });
    }

    private Path persons() throws IOException {
        return table("persons", "person_no,name,sex,birth", out -> {
            for (int p = 0; p < scale.persons(); p++) {
                line(out, "P" + p, "가상 인물 " + p, p % 2 == 0 ? "여" : "남", (1930 + p % 60) + (p % 7 == 0 ? "년경" : ""));
            }
        });
    }

    private Path sources() throws IOException {
        return table("sources", "source_no,title,type,origin_group,date", out -> {
            for (int s = 0; s < scale.sources(); s++) {
                line(out, "S" + s, "가상 자료 " + s, s % 2 == 0 ? "수기" : "newspaper", "자료 " + s / 3, 1990 + s % 30);
            }
        });
    }

    private Path interviews() throws IOException {
        return table("interviews", "interview_no,person,testimony,date", out -> {
            for (int i = 0; i < scale.interviews(); i++) {
                line(out, "I" + i, "P" + i, "T" + i, (1999 + i % 24) + "." + (1 + i % 12));
            }
        });
    }

    private Path testimonies() throws IOException {
        return table("testimonies", "testimony_no,title,type,origin_group,provider,language", out -> {
            for (int i = 0; i < scale.interviews(); i++) {
                line(out, "T" + i, "가상 증언 " + i, "인터뷰", "P" + i, "P" + i, "ko");
            }
        });
    }

    private Path consents() throws IOException {
        return table("consents", "consent_no,testimony,scope,recorded", out -> {
            for (int i = 0; i < scale.consents(); i++) {
                line(out, "D" + i, "T" + i, i % 3 == 0 ? "보존; 통계 이용" : "archive", "2010-03-0" + (1 + i % 9));
            }
        });
    }

    private Path cases() throws IOException {
        var ofMinistries = new ArrayList<String>();
        scale.byType().forEach((type, count) -> {
            for (int i = 0; i < count; i++) {
                ofMinistries.add(type.equals("other") ? Scale.OTHERS.get(i % Scale.OTHERS.size()) : type);
            }
        });
        return table("cases", "case_no,type,date,place,victim_sex,victims,perpetrators,description", out -> {
            for (int c = 0; c < scale.cases(); c++) {
                boolean ministry = c < ofMinistries.size();
                line(
                        out,
                        "C" + c,
                        ministry ? ofMinistries.get(c) : TYPES.get(c % TYPES.size()),
                        date(c),
                        county(c),
                        c % 2 == 0 ? "female" : "male",
                        "P" + c % scale.persons(),
                        units.name(units.responsible(c, ministry)),
                        "지어낸 사건 " + c + "번입니다.");
            }
        });
    }

    private static String date(int number) {
        int year = 1970 + number % 45;
        return switch (number % 6) {
            case 0 -> year + "년 " + (1 + number % 12) + "월";
            case 1 -> year / 10 + "0년대";
            case 2 -> year + "-" + (year + 2);
            case 3 -> year + "." + (1 + number % 12) + "." + (1 + number % 28);
            case 4 -> "약 " + year + "년";
            default -> Integer.toString(year);
        };
    }

    private Path attestations() throws IOException {
        return table("attestations", "case,source,knowledge_basis,stance,confidence,page", out -> {
            for (int c = 0; c < scale.cases(); c++) {
                line(out, "C" + c, "T" + c % scale.interviews(), BASES.get(c % BASES.size()), "", "medium", "");
                if (c % 3 == 0) {
                    line(out, "C" + c, "S" + c % scale.sources(), "documentary", "supports", "", 1 + c % 200);
                }
            }
        });
    }

    /** Of cases with two sources of two origins. */
    private Path assessments() throws IOException {
        return table("assessments", "assessment_no,case,status,standard,date", out -> {
            for (int a = 0; a < scale.assessments(); a++) {
                line(out, "A" + a, "C" + a * 3, "cross-verified", "reasonable-grounds", "2015-06-1" + a % 10);
            }
        });
    }
}
