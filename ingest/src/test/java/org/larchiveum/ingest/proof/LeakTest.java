package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.PublicFile;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.ingest.IngestOutcome;

/** The demonstration's marks for closed things are found nowhere that the public's own door leads to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {
    private static final List<String> MARKS =
            List.of("ZWIEBELTURM", "Nachtfalter", "Kamerawerk", "EXIFMARKER", "NACHTFALTER-0417", Planted.MARK);
    private static final String IDS = "SELECT ?e ?id { ?e <https://w3id.org/larchiveum/ns#publicId> ?id }";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Archive archive;
    private Path home;
    private final List<Entry> open = new ArrayList<>();
    private final List<Entry> closed = new ArrayList<>();

    @BeforeAll
    void takeTheDemonstrationIn(@TempDir Path scratch) throws Exception {
        home = scratch.resolve("home");
        archive = Bench.open(home);
        var report = Bench.takeIn(archive, home, true, Bench.demonstration());
        assertThat(report.count(IngestOutcome.Accepted.class))
                .isEqualTo(report.lines().size());
        Bench.takeIn(archive, home, true, Planted.folder(scratch));
        archive.awaitProjection();
        Bench.rows(archive.staff()::ask, IDS).forEach(row -> {
            var uuid = UUID.matcher(row);
            assertThat(uuid.find()).isTrue();
            var entry = archive.staff()
                    .entry(EntryId.parse("urn:uuid:" + uuid.group()).orElseThrow())
                    .orElseThrow()
                    .entry();
            (PublicView.open(entry, LocalDate.now()) ? open : closed).add(entry);
        });
        assertThat(closed).hasSizeGreaterThan(8);
        assertThat(open).hasSizeGreaterThan(40);
        assertThat(Bench.quads(archive.staff()::ask))
                .as("the marks are there to be found")
                .anyMatch(q -> q.contains("ZWIEBELTURM"));
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Test
    void noMarkIsInAnythingThePublicIsTold() {
        var surface = surface();
        assertThat(surface).hasSizeGreaterThan(1_000);
        for (var mark : MARKS) {
            assertThat(holding(surface, mark)).as(mark).isEmpty();
        }
    }

    @Test
    void noMarkCanBeSearchedFor() {
        var room = archive.readingRoom();
        for (var mark : MARKS) {
            for (var language : Language.values()) {
                for (var typed : List.of(mark, mark.toLowerCase(Locale.ROOT), '"' + mark + '"', mark.substring(0, 6))) {
                    var page = room.search(SearchRequest.of(typed, language));
                    assertThat(page.total()).as(typed).isZero();
                    assertThat(page.didYouMean().orElse("")).as(typed).doesNotContainIgnoringCase(mark);
                }
                for (int length = 1; length <= mark.length(); length++) {
                    assertThat(room.suggest(mark.substring(0, length), language, 50))
                            .noneMatch(s -> s.text().toUpperCase(Locale.ROOT).contains(mark.toUpperCase(Locale.ROOT)));
                }
            }
        }
    }

    @Test
    void noMarkIsInAnyByteOfThePublicCopies() throws Exception {
        var read = 0;
        try (var files = Files.walk(home.resolve("public"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(marks(file)).as(file.toString()).isEmpty();
                read++;
            }
        }
        assertThat(read).as("copies read").isGreaterThan(40);
    }

    @Test
    void noStaffIdNoPublicIdOfAClosedEntryAndNoDigestOfAnOriginalIsTold() {
        var told = new HashSet<String>();
        for (var line : surface()) {
            var uuid = UUID.matcher(line);
            while (uuid.find()) {
                told.add(uuid.group());
            }
        }
        assertThat(told).hasSizeGreaterThan(40);
        var all = new ArrayList<>(open);
        all.addAll(closed);
        assertThat(told)
                .doesNotContainAnyElementsOf(
                        all.stream().map(e -> e.id().toString()).toList());
        assertThat(told)
                .doesNotContainAnyElementsOf(closed.stream()
                        .map(e -> e.access().publicId().toString())
                        .toList());
        var text = String.join("\n", surface());
        for (var entry : all) {
            originals(entry).forEach(file -> {
                assertThat(text).doesNotContain(file.checksums().sha512());
                assertThat(text).doesNotContain(file.checksums().sha256());
            });
        }
    }

    @Test
    void anOriginalsNameIsToldOnlyWhereItsNoteSaysSo() {
        var surface = surface();
        var untold = 0;
        for (var entry : concat(open, closed)) {
            var named = entry instanceof Holding holding
                    ? holding.description().showing().publicName()
                    : "";
            for (var file : originals(entry)) {
                if (!named.equals(file.name())) {
                    untold++;
                    assertThat(holding(surface, file.name())).as(file.name()).isEmpty();
                }
            }
        }
        assertThat(untold).isGreaterThan(8);
    }

    @Test
    void closedAndNeverThereAnswerAlike() {
        for (var entry : closed) {
            assertThat(answers(entry.access().publicId())).isEqualTo(answers(PublicId.random()));
        }
        assertThat(answers(open.getFirst().access().publicId())).isNotEqualTo(answers(PublicId.random()));
    }

    @Test
    void whatIsWithdrawnIsGoneAndComesBackWhenOpenedAgain() throws Exception {
        var entry = archive.staff().unit("HDC-A-01-007").orElseThrow();
        var id = archive.staff().entry(entry).orElseThrow().entry().access().publicId();
        var room = archive.readingRoom();
        var before = room.entry(id).orElseThrow();
        var copies = copies(room, before);
        assertThat(copies).isNotEmpty();
        assertThat(room.withdrawn(id)).isFalse();

        archive.disclose(entry, Disclosure.CLOSED, "the proof", "the donor asked");
        archive.awaitProjection();
        assertThat(holding(surface(), id.toString())).isEmpty();
        assertThat(answers(id)).isEqualTo(answers(PublicId.random()));
        assertThat(copies).allSatisfy(name -> assertThat(room.media(id, name)).isEmpty());
        assertThat(Bench.files(home.resolve("public")).stream().filter(f -> f.contains(id.toString())))
                .as("the tombstone alone")
                .hasSize(1);
        assertThat(room.withdrawn(id)).isTrue();

        archive.disclose(entry, Disclosure.OPEN, "the proof", "the donor agreed");
        archive.awaitProjection();
        assertThat(room.entry(id)).contains(before);
        assertThat(copies(room, before)).isEqualTo(copies);
        assertThat(room.withdrawn(id)).isFalse();
    }

    /** What the doors say of an id, apart from whether it was withdrawn, which is told of what was public once. */
    private String answers(PublicId id) {
        var room = archive.readingRoom();
        var names = List.of(
                "thumbnail.jpg", "text.txt", "access-image.tif", "access-image.jpg", "withdrawn", "original.jpg");
        return room.entry(id).isPresent()
                + " " + room.graph(id).isPresent()
                + " " + room.below(id, 0, 50)
                + " " + names.stream().map(name -> room.media(id, name)).toList()
                + " "
                + room.search(SearchRequest.of("", Language.KO).within(id.toString()))
                        .total()
                + " " + archive.behind(id)
                + " " + archive.copies(id);
    }

    private static List<String> copies(ReadingRoom room, PublicEntry entry) {
        return entry.files().stream()
                .map(PublicFile::name)
                .filter(name -> room.media(entry.id(), name).isPresent())
                .toList();
    }

    /** All that the reading room says: every quad, every finding with its facets, every entry, lists, and suggestions. */
    private List<String> surface() {
        var room = archive.readingRoom();
        var told = new ArrayList<>(Bench.quads(room::ask));
        for (var language : Language.values()) {
            var page = room.search(SearchRequest.of("", language).paged(Paging.first(200)));
            assertThat(page.hits()).hasSize((int) page.total());
            page.hits().forEach(hit -> told.add(hit.toString()));
            told.add(page.facets().toString());
            page.hits().forEach(hit -> PublicId.parse(hit.id()).ifPresent(id -> {
                told.add(room.entry(id).toString());
                told.add(room.below(id, 0, 200).toString());
            }));
            for (char c = 'a'; c <= 'z'; c++) {
                told.add(room.suggest(String.valueOf(c), language, 50).toString());
            }
            for (var prefix : List.of("비", "공", "면", "출", "기", "연", "동", "열", "IMG", "_")) {
                told.add(room.suggest(prefix, language, 50).toString());
            }
        }
        told.add(room.tops(0, 200).toString());
        told.add(room.organisations().toString());
        told.add(room.newest(200).toString());
        told.add(room.holdings().toString());
        return told;
    }

    private static List<String> holding(List<String> lines, String mark) {
        var wanted = mark.toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static List<Entry> concat(List<Entry> some, List<Entry> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<Instantiation> originals(Entry entry) {
        return entry.files().stream().filter(f -> f.role() == Role.ORIGINAL).toList();
    }

    /** Marks in the bytes as they are, in any of the encodings in which headers and texts are written. */
    private static Set<String> marks(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var found = new TreeMap<String, Charset>();
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (int shift = 0; shift < (charset == StandardCharsets.ISO_8859_1 ? 1 : 2); shift++) {
                var text = new String(bytes, Math.min(shift, bytes.length), Math.max(0, bytes.length - shift), charset)
                        .toLowerCase(Locale.ROOT);
                for (var mark : MARKS) {
                    if (text.contains(mark.toLowerCase(Locale.ROOT))) {
                        found.put(mark, charset);
                    }
                }
            }
        }
        return found.keySet();
    }
}
