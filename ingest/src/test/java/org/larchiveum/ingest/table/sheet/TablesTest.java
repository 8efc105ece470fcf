package org.larchiveum.ingest.table.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.fault.Finding;

class TablesTest {
    private static final String TEXT = "번호,이름\n1,하늘 가람\n2,\"바람, \"\"산\"\"\n강\"\n";

    @TempDir
    Path folder;

    private record Read(List<String> header, List<Row> rows, List<Finding> findings) {
        List<List<String>> cells() {
            return rows.stream().map(Row::cells).toList();
        }

        List<String> codes() {
            return rows.stream()
                    .flatMap(row -> row.findings().stream())
                    .map(finding -> finding.code() + " " + finding.where())
                    .toList();
        }
    }

    private Read read(String name, byte[] bytes) throws IOException, UnreadableTable {
        return read(Files.write(folder.resolve(name), bytes), Optional.empty());
    }

    private static Read read(Path file, Optional<String> sheet) throws UnreadableTable {
        var rows = new ArrayList<Row>();
        try (var reader = Tables.open(file, file.getFileName().toString(), sheet)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
            return new Read(reader.header(), rows, reader.findings());
        }
    }

    private static void refused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnreadableTable.class, table -> assertThat(
                        table.finding().code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "x-windows-949"})
    void readsTheCharactersOfAnyUnicodeAndOfKoreanWindows(String charset) throws Exception {
        var read = read("t.csv", TEXT.getBytes(Charset.forName(charset)));

        assertThat(read.header()).containsExactly("번호", "이름");
        assertThat(read.cells()).containsExactly(List.of("1", "하늘 가람"), List.of("2", "바람, \"산\"\n강"));
        assertThat(read.findings().stream().map(Finding::code))
                .isEqualTo(charset.endsWith("949") ? List.of("TAB-003") : List.of());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
        assertThat(read("t.csv", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))
                        .header())
                .containsExactly("번호", "이름");
    }

    @Test
    void refusesCharactersThatItWouldHaveToGuess() {
        refused("TAB-002", () -> read("t.csv", "nom\nété à Genève\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsOutWhatPartsTheColumns(String separator) throws Exception {
        var read = read("t.csv", "a,b,c\n1,2,3\n".replace(",", separator).getBytes(StandardCharsets.UTF_8));

        assertThat(read.cells()).containsExactly(List.of("1", "2", "3"));
    }

    @Test
    void refusesATableWithoutAHeader() {
        refused("TAB-004", () -> read("t.csv", new byte[0]));
        refused("TAB-004", () -> read("t.csv", "\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        refused(
                "TAB-004",
                () -> read("t.xlsx", new Book().sheet("a").skip().texts("no").bytes()));
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        refused("TAB-005", () -> read("t.csv", "no,name,No\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesMoreColumnsThanAnyTableHas() {
        refused("TAB-007", () -> read("t.csv", "c,".repeat(301).concat("x").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesMoreRowsThanAMillion() throws Exception {
        var file = folder.resolve("t.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("a\n");
            for (int i = 0; i <= 1_000_000; i++) {
                out.write("1\n");
            }
        }

        refused("TAB-006", () -> read(file, Optional.empty()));
    }

    @Test
    void refusesAWorkbookThatWouldFillTheMemory() throws Exception {
        var file = folder.resolve("t.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var megabyte = new byte[1 << 20];
            for (int i = 0; i <= 256; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(file).as("small to look at").satisfies(f -> assertThat(Files.size(f))
                .isLessThan(4 << 20));

        refused("TAB-010", () -> read(file, Optional.empty()));
    }

    @Test
    void refusesAFileWhoseQuotationMarksDoNotClose() {
        refused("TAB-008", () -> read("t.csv", "a,b\n1,\"two\n3,4\n".getBytes(StandardCharsets.UTF_8)));
        refused("TAB-008", () -> read("t.csv", "a,b\n1,\"two\" three\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aForgottenQuotationMarkDoesNotFillTheMemory() throws Exception {
        var file = folder.resolve("t.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("a,b\n1,\"");
            for (int i = 0; i < 400_000; i++) {
                out.write("two,three,four,five,six,seven,eight,nine\n");
            }
        }

        refused("TAB-008", () -> read(file, Optional.empty()));
    }

    @Test
    void aCellOfAMegabyteRefusesItsRowAndNoOther() throws Exception {
        var read = read("t.csv", ("no,text\n1," + "x".repeat(1_000_000) + "\n2,b\n").getBytes(StandardCharsets.UTF_8));

        assertThat(read.codes()).containsExactly("TAB-020 t.csv, row 2, text");
        assertThat(read.cells()).containsExactly(List.of("1", ""), List.of("2", "b"));
    }

    @Test
    void aRowThatIsTooLongIsRefusedAndOneThatIsTooShortIsAWarning() throws Exception {
        var read = read("t.csv", "a,b\n1,2,3\n1\n1,2,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.codes()).containsExactly("TAB-021 t.csv, row 2", "TAB-022 t.csv, row 3");
    }

    @Test
    void emptyRowsAreCountedAndSaidNothingOf() throws Exception {
        var read = read("t.csv", "a,b\n\n,\n1,2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.rows()).singleElement().extracting(Row::number).isEqualTo(4);
    }

    @Test
    void twoHundredThousandRowsAreReadOneByOne() throws Exception {
        var file = folder.resolve("t.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("no,text\n");
            for (int i = 0; i < 200_000; i++) {
                out.write(i + ",지어낸 것\n");
            }
        }

        int rows = 0;
        try (var reader = Tables.open(file, "t.csv", Optional.empty())) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows++;
            }
        }

        assertThat(rows).isEqualTo(200_000);
    }

    @Test
    void readsTheSheetThatIsNamedOrTheFirst() throws Exception {
        var file = Files.write(
                folder.resolve("t.xlsx"),
                new Book()
                        .sheet("하나")
                        .texts("a")
                        .texts("1")
                        .sheet("둘")
                        .texts("b")
                        .texts("2")
                        .bytes());

        assertThat(read(file, Optional.empty()).header()).containsExactly("a");
        assertThat(read(file, Optional.of("둘")).cells()).containsExactly(List.of("2"));
        assertThatThrownBy(() -> read(file, Optional.of("셋"))).isInstanceOfSatisfying(UnreadableTable.class, table -> {
            assertThat(table.finding().code()).isEqualTo("TAB-009");
            assertThat(table.finding().arguments()).containsExactly("셋", "하나, 둘");
        });
    }

    @Test
    void numbersThatAreShownAsDaysAreDaysAndOthersNumbers() throws Exception {
        var read = read(
                "t.xlsx",
                new Book()
                        .sheet("a")
                        .texts("day", "number", "large")
                        .row(Book.date("35859"), Book.number("35859"), Book.number("1.0E7"))
                        .bytes());

        assertThat(read.cells()).containsExactly(List.of("1998-03-05", "35859", "10000000"));
    }

    @Test
    void aFormulaIsWhatItWasLastComputedToOrRefused() throws Exception {
        var read = read(
                "t.xlsx",
                new Book()
                        .sheet("a")
                        .texts("no", "sum")
                        .row(Book.number("1"), Book.formula("A2+1", "2"))
                        .row(Book.number("2"), Book.formula("A3+1", ""))
                        .bytes());

        assertThat(read.cells().getFirst()).containsExactly("1", "2");
        assertThat(read.codes()).containsExactly("TAB-023 t.xlsx, row 3, sum");
        assertThat(read.findings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("TAB-012");
            assertThat(note.arguments()).containsExactly("2");
        });
    }

    @Test
    void aCellThatShowsAnErrorRefusesItsRow() throws Exception {
        var read = read(
                "t.xlsx",
                new Book().sheet("a").texts("no").row(Book.error("#REF!")).bytes());

        assertThat(read.codes()).containsExactly("TAB-024 t.xlsx, row 2, no");
    }

    @Test
    void refusesMergedCells() {
        refused(
                "TAB-011",
                () -> read(
                        "t.xlsx",
                        new Book()
                                .sheet("a")
                                .texts("a", "b")
                                .texts("1")
                                .merged("A2:B2")
                                .bytes()));
    }

    @Test
    void refusesAnOldWorkbookAndABrokenOne() {
        var old = new byte[512];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                old,
                0,
                8);
        refused("TAB-013", () -> read("t.xls", old));
        var half = new Book().sheet("a").texts("no").bytes();
        refused("TAB-001", () -> read("t.xlsx", java.util.Arrays.copyOf(half, half.length / 2)));
    }
}
