package org.larchiveum.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Profile;

class ProfileImportTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void open() {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void everySubjectBecomesAnEntryThatIsOpenAndSourced() throws InterruptedException {
        for (var code : Profile.codes()) {
            var report = new ProfileImport(home.archive()).run(code, "tester", "the proof");

            assertThat(report.refused()).as("%s: %s", code, report.findings()).isFalse();
            assertThat(report.added()).isEqualTo(Profile.load(code).subjects().size());
        }
        home.archive().awaitProjection();
        var room = home.archive().readingRoom().knowledge();
        assertThat(room.open().get(Kind.INSTITUTION))
                .as("the gate let them through")
                .isPositive();
        for (var code : Profile.codes()) {
            for (var subject : Profile.load(code).subjects()) {
                var identifier = Profile.load(code).identifier(subject);
                var entry = java.util.Arrays.stream(Kind.values())
                        .map(kind -> home.find(kind, identifier))
                        .flatMap(java.util.Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(identifier));
                assertThat(room.thing(entry.kind(), entry.access().publicId()))
                        .as(identifier)
                        .isPresent();
            }
        }
    }

    @Test
    void itsBatchSaysWhenItBeganAndEndedAndIsJudgedLikeEveryEntry() {
        var report = new ProfileImport(home.archive()).run("kp", "tester", "the proof");

        var batch = report.batch()
                .flatMap(home.archive().staff()::entry)
                .map(stored -> (Known) stored.entry())
                .orElseThrow();
        assertThat(new Judge().judge(batch, "the batch")).isEmpty();
        assertThat(batch.text(Lar.startedAt)).isPresent();
        assertThat(batch.text(Lar.completedAt)).isPresent();
        assertThat(batch.text(Lar.reason)).contains("the proof");
        assertThat(batch.files()).hasSize(1);
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        var first = new ProfileImport(home.archive()).run("kp", "tester", "the proof");
        var head = home.archive().ledgerHead();

        var again = new ProfileImport(home.archive()).run("kp", "tester", "the proof");

        assertThat(again.batch()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(first.added());
        assertThat(home.archive().ledgerHead()).isEqualTo(head);
    }

    @Test
    void aProfileTakenBackIsGone() throws InterruptedException {
        var batch = new ProfileImport(home.archive())
                .run("kp", "tester", "the proof")
                .batch()
                .orElseThrow();
        home.archive().awaitProjection();

        home.archive().undo(batch, "tester", "the proof");
        home.archive().awaitProjection();

        assertThat(home.find(Kind.INSTITUTION, "kp:institution/mss")).isEmpty();
        assertThat(home.archive().readingRoom().knowledge().open()).isEmpty();
    }

    @Test
    void theMinistryIsCalledByTheNameOfTheDay() throws InterruptedException {
        new ProfileImport(home.archive()).run("kp", "tester", "the proof");
        home.archive().awaitProjection();
        var ministry = home.get(Kind.INSTITUTION, "kp:institution/mss").id().urn();
        var chains = home.archive().staff().hierarchies();

        assertThat(chains.chainAbove(ministry, LocalDate.of(1995, 6, 1))
                        .unit()
                        .name()
                        .best(Language.KO))
                .isEqualTo("국가안전보위부");
        assertThat(chains.chainAbove(ministry, LocalDate.of(2021, 6, 1))
                        .unit()
                        .name()
                        .best(Language.KO))
                .isEqualTo("국가보위성");
    }

    @Test
    void aProfileThatDoesNotExistIsNamedWithThoseThatDo() {
        assertThatThrownBy(() -> new ProfileImport(home.archive()).run("zz", "tester", "the proof"))
                .isInstanceOf(ArchiveException.NotFound.class)
                .hasMessageContaining("kp");
    }
}
