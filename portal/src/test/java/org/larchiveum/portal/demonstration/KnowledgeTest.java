package org.larchiveum.portal.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.corroboration.Verification;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.ingest.table.Acceptance;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.ingest.table.ImportOrder;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.Outcome;
import org.larchiveum.portal.command.Demonstration;

@ExtendWith(InHouse.class)
class KnowledgeTest {
    private static final String LAR = "PREFIX lar: <https://w3id.org/larchiveum/ns#>\n";
    private static final Question.Limits AMPLE = new Question.Limits(Duration.ofMinutes(1), 100_000, 50_000_000);

    private final House house;

    KnowledgeTest(House house) {
        this.house = house;
    }

    @Test
    void everyRowIsTakenInWithTheOneFindingThatIsMeant() {
        var report = house.taken().tables();

        assertThat(report.ending()).isEqualTo(ImportReport.Ending.KEPT);
        assertThat(report.remarks().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).as("nobody knows what was agreed to").isEqualTo("TAB-080");
            assertThat(finding.where()).isEqualTo("testimonies.csv, row 5");
        });
        assertThat(report.count(Outcome.REFUSED)).isZero();
        assertThat(report.counts().get(Kind.CASE)).containsEntry(Outcome.ADDED, 80);
        assertThat(house.taken().profiles()).allSatisfy(profile -> {
            assertThat(profile.report().refused()).isFalse();
            assertThat(profile.report().added()).isPositive();
        });
        var sealed = entry(Kind.TESTIMONY, "hdc:T-04");
        assertThat(sealed.access().disclosure().level()).isEqualTo(AccessLevel.SEALED);
    }

    @Test
    void aSecondTimeEverythingIsThereAlready(@TempDir Path work) {
        var head = house.archive().ledgerHead();

        var again = Demonstration.takeIn(house.archive(), work, House.knowledge(), "test", ImportListener.SILENT);

        assertThat(again.tables().ending()).isEqualTo(ImportReport.Ending.NOTHING_NEW);
        assertThat(again.profiles())
                .allSatisfy(profile -> assertThat(profile.report().batch()).isEmpty());
        assertThat(house.archive().ledgerHead()).isEqualTo(head);
    }

    @Test
    void everyVerificationStatusOccurs() {
        var statuses = staff(LAR + "SELECT DISTINCT ?s { ?c a lar:ViolationCase ; lar:verificationStatus ?s }");

        assertThat(statuses)
                .extracting(iri -> Verification.of(iri.substring(iri.lastIndexOf('/') + 1)))
                .containsExactlyInAnyOrder(java.util.Arrays.stream(Verification.values())
                        .map(Optional::of)
                        .<Optional<Verification>>toArray(Optional[]::new));
    }

    /** The bell: two testimonies and a letter; the carpenter: testimony and memoir; the market: two who repeat one rumour. */
    @Test
    void whatGoesBackToOneOriginDoesNotCrossVerify(@TempDir Path folder) throws IOException {
        for (var rumour : List.of("hdc:C-03", "hdc:C-20", "hdc:C-39", "hdc:C-59")) {
            var subject = entry(Kind.CASE, rumour).id().urn();
            var borneOut = Objects.requireNonNull(house.archive()
                    .staff()
                    .corroborations()
                    .of(List.of(subject))
                    .get(subject));
            assertThat(borneOut.status()).as(rumour).isEqualTo(Verification.UNCORROBORATED);
            assertThat(borneOut.supporting()).isOne();
            assertThat(borneOut.sources()).isGreaterThan(1);
        }

        var claimed = claim(folder, "C-59,cross-verified");

        assertThat(claimed.ending()).isEqualTo(ImportReport.Ending.REFUSED);
        assertThat(claimed.remarks().findings()).extracting(Finding::code).containsExactly("COR-001");
        assertThat(claimed.remarks().findings().getFirst().arguments()).contains("narutgil-market");
    }

    private ImportReport claim(Path folder, String row) throws IOException {
        var mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                system: hdc
                tables:
                  - file: claims.csv
                    kind: assessment
                    id: "CLAIM-{case}"
                    columns: {case: {property: assesses, refers: case}, status: verificationStatus}
                    constants: {standardOfProof: reasonable-grounds, assessedOn: "2024-01-01"}
                """);
        var table = Files.writeString(folder.resolve("claims.csv"), "case,status\n" + row + "\n");
        var order = new ImportOrder(
                List.of(table),
                new ImportOrder.MappingWanted.InFile(mapping),
                Acceptance.ALL,
                false,
                Optional.empty(),
                "test",
                "test");
        return new Import(house.archive(), folder.resolve("work")).run(order, ImportListener.SILENT);
    }

    @Test
    void nothingInventedPointsIntoTheProfileOfARealCountry() {
        assertThat(staff(LAR + """
                SELECT DISTINCT ?i { ?a lar:earlierIdentifier ?i . FILTER(!STRSTARTS(?i, "kp:"))
                  { ?a ?p ?b } UNION { ?a ?q ?part . ?part ?p ?b . FILTER(STRSTARTS(STR(?part), CONCAT(STR(?a), "#"))) }
                  ?b lar:earlierIdentifier ?k . FILTER(STRSTARTS(?k, "kp:")) }""")).isEmpty();
        assertThat(staff(LAR + """
                SELECT DISTINCT ?k { ?a lar:earlierIdentifier ?k . FILTER(STRSTARTS(?k, "kp:"))
                  { ?a lar:invented true } UNION { ?a ?p ?b . ?b lar:invented true } }""")).isEmpty();
        assertThat(staff(LAR + """
                SELECT DISTINCT ?i { ?a lar:earlierIdentifier ?i . FILTER(STRSTARTS(?i, "hdc:") || STRSTARTS(?i, "demo:"))
                  FILTER NOT EXISTS { ?a lar:invented true } }""")).isEmpty();
    }

    @Test
    void theChainAboveACountyOfficeIsThatOfItsDay() {
        assertThat(chain("1975-06-01")).containsExactly("나룻길군 질서소(가상)", "솔바람도 질서국(가상)", "질서부(가상)", "강 위원회(가상)");
        assertThat(chain("1982-06-01"))
                .containsExactly("나룻길군 고요소(가상)", "솔바람도 고요국(가상)", "고요부(가상)", "강 위원회 의장(가상)", "두 나루 위원회(가상)");
        assertThat(chain("1987-06-01"))
                .containsExactly("나룻길군 고요소(가상)", "첫눈도 고요국(가상)", "고요부(가상)", "강 위원회 의장(가상)", "두 나루 위원회(가상)");
    }

    private List<String> chain(String day) {
        var office = entry(Kind.INSTITUTION, "demo:institution/office-narutgil").id();
        var chain = house.archive().staff().hierarchies().chainAbove(office.urn(), LocalDate.parse(day));
        var names = new ArrayList<String>();
        names.add(chain.unit().name().best(Language.KO));
        chain.steps().forEach(step -> names.add(step.above().name().best(Language.KO)));
        return names;
    }

    @Test
    void everythingOpenIsReadAndNothingElse() throws IOException, InterruptedException {
        int open = 0;
        for (var known : everything()) {
            var id = known.access().publicId();
            var path = "/data/" + known.kind().word() + "/" + id;
            var data = house.get(path + ".ttl");
            var body = new String(data.body(), UTF_8);
            if (known.access().disclosure().level() == AccessLevel.PUBLIC) {
                open++;
                assertThat(data.statusCode()).as(path).isEqualTo(200);
                assertThat(body).as(path).doesNotContain("ZWIEBELTURM", "urn:uuid", "hdc:");
                pages(known.kind(), id);
            } else {
                assertThat(data.statusCode()).as(path).isEqualTo(404);
                assertThat(body.replace(id.toString(), "")).isEqualTo(absent(known.kind()));
            }
        }
        assertThat(open).isGreaterThan(200);
        assertThat(staff(LAR + "SELECT ?p { ?p a lar:Person }")).hasSizeGreaterThan(40);
    }

    private String absent(Kind kind) throws IOException, InterruptedException {
        var never = PublicId.random().toString();
        return house.text("/data/" + kind.word() + "/" + never + ".ttl").replace(never, "");
    }

    private void pages(Kind kind, PublicId id) throws IOException, InterruptedException {
        for (var language : List.of("ko", "en")) {
            var path = "/" + language + "/" + kind.word() + "/" + id;
            var page = house.get(path);
            assertThat(page.statusCode()).as(path).isLessThan(500);
            assertThat(new String(page.body(), UTF_8)).as(path).doesNotContain("ZWIEBELTURM", "??");
        }
    }

    private List<Known> everything() {
        return staff(LAR + "SELECT DISTINCT ?e { ?e lar:earlierIdentifier ?i }").stream()
                .map(urn -> house.archive()
                        .staff()
                        .entry(EntryId.parse(urn).orElseThrow())
                        .orElseThrow()
                        .entry())
                .map(Known.class::cast)
                .toList();
    }

    private Known entry(Kind kind, String identifier) {
        var staff = house.archive().staff();
        return (Known) staff.known(kind, identifier)
                .flatMap(staff::entry)
                .orElseThrow(() -> new AssertionError("No " + kind + " " + identifier))
                .entry();
    }

    /** The one column of an answer of the staff side. */
    private List<String> staff(String query) {
        var answer = house.archive().staff().ask(new Question(query, List.of(), List.of(), AMPLE));
        if (!(answer instanceof Answer.Complete complete)) {
            throw new AssertionError(answer.toString());
        }
        try (complete) {
            var out = new ByteArrayOutputStream();
            complete.write("text/csv", out);
            return out.toString(UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
