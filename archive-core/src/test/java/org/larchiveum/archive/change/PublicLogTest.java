package org.larchiveum.archive.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.Publication;

class PublicLogTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final PublicId FONDS = id(1);
    private static final PublicId LETTER = id(2);

    @TempDir
    private Path home;

    private PublicLog open() {
        return PublicLog.open(home.resolve("public-log"));
    }

    @Test
    void anEntryThatIsShownUnchangedAgainIsNotNew() {
        var log = open();
        show(log, MONDAY, letter("a letter"));
        show(log, TUESDAY, letter("a letter"));

        assertThat(log.after(0, change -> true, 10))
                .containsExactly(new PublicChange(1, MONDAY, Kind.RECORD, LETTER, Optional.of(FONDS), false));
    }

    @Test
    void aChangedFormMovesTheEntryToTheEnd() {
        var log = open();
        show(log, MONDAY, letter("a letter"));
        show(log, MONDAY, fonds());
        show(log, TUESDAY, letter("a letter, corrected"));

        assertThat(log.after(0, change -> true, 10))
                .extracting(PublicChange::sequence, PublicChange::id, PublicChange::day)
                .containsExactly(tuple(2L, FONDS, MONDAY), tuple(3L, LETTER, TUESDAY));
        assertThat(log.after(2, change -> true, 10))
                .extracting(PublicChange::id)
                .containsExactly(LETTER);
    }

    @Test
    void whatWasWithdrawnStaysInTheListAsGone() {
        var log = open();
        show(log, MONDAY, letter("a letter"));
        hide(log, TUESDAY, LETTER);
        hide(log, TUESDAY.plusDays(1), LETTER);

        assertThat(log.of(LETTER))
                .contains(new PublicChange(2, TUESDAY, Kind.RECORD, LETTER, Optional.of(FONDS), true));
        assertThat(log.count(change -> true)).isEqualTo(1);
    }

    @Test
    void ofWhatNobodySawNothingIsNoted() {
        var log = open();
        hide(log, MONDAY, LETTER);

        assertThat(log.of(LETTER)).isEmpty();
        assertThat(home.resolve("public-log")).doesNotExist();
    }

    @Test
    void whatComesBackIsShownAgain() {
        var log = open();
        show(log, MONDAY, letter("a letter"));
        hide(log, MONDAY, LETTER);
        show(log, TUESDAY, letter("a letter"));

        assertThat(log.of(LETTER).orElseThrow().gone()).isFalse();
        assertThat(log.of(LETTER).orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void survivesARestart() {
        var log = open();
        show(log, MONDAY, letter("a letter"));
        show(log, MONDAY, fonds());
        hide(log, TUESDAY, FONDS);

        var again = open();

        assertThat(again.after(0, change -> true, 10)).isEqualTo(log.after(0, change -> true, 10));
        show(again, TUESDAY, letter("a letter"));
        assertThat(again.count(change -> true))
                .as("the same form is not new after a restart either")
                .isEqualTo(2);
        assertThat(again.newest(change -> true, 1)).extracting(PublicChange::id).containsExactly(FONDS);
    }

    @Test
    void aLineCutOffByACrashCountsAsNotWritten() throws IOException {
        show(open(), MONDAY, fonds());
        Files.writeString(
                home.resolve("public-log"),
                "2 2026-03-03 record " + LETTER,
                StandardCharsets.US_ASCII,
                StandardOpenOption.APPEND);

        var log = open();
        assertThat(log.of(LETTER)).isEmpty();
        show(log, TUESDAY, letter("a letter"));

        assertThat(open().after(0, change -> true, 10))
                .extracting(PublicChange::id)
                .containsExactly(FONDS, LETTER);
    }

    @Test
    void whatIsBuiltAsideIsNoChangeUntilItIsAnnounced() {
        var log = open();
        show(log, MONDAY, letter("a letter"));
        var before = log.after(0, change -> true, 10);
        var aside = log.aside();
        show(aside, TUESDAY, fonds());
        show(aside, TUESDAY, letter("a letter, shown otherwise"));
        hide(aside, TUESDAY, LETTER);
        assertThat(log.after(0, change -> true, 10)).isEqualTo(before);
        assertThat(open().after(0, change -> true, 10)).isEqualTo(before);

        aside.announce(TUESDAY.plusDays(1));

        assertThat(log.of(FONDS).orElseThrow().day()).isEqualTo(TUESDAY.plusDays(1));
        assertThat(log.of(LETTER).orElseThrow().gone()).isTrue();
        log.announce(TUESDAY.plusDays(2));
        assertThat(log.count(change -> true)).isEqualTo(2);
    }

    @Test
    void daysNeverGoBackWhenTheClockDoes() {
        var log = open();
        show(log, TUESDAY, fonds());
        show(log, MONDAY, letter("a letter"));

        assertThat(log.of(LETTER).orElseThrow().day()).isEqualTo(TUESDAY);
    }

    @Test
    void whatCannotBeWrittenIsNotInTheList() {
        var log = PublicLog.open(home.resolve("nowhere/public-log"));

        assertThatThrownBy(() -> show(log, MONDAY, fonds())).isInstanceOf(ArchiveException.Unavailable.class);
        assertThat(log.of(FONDS)).isEmpty();
    }

    @Test
    void theOrderOfStatementsMakesNoDifference() {
        var one = letter("a letter");
        var other = letter("");
        other.graph().removeAll();
        one.graph().listStatements().toList().reversed().forEach(other.graph()::add);

        assertThat(PublicForm.of(other, Kind.RECORD)).isEqualTo(PublicForm.of(one, Kind.RECORD));
    }

    @Test
    void anotherTranscriptIsAnotherForm() {
        var one = letter("a letter");
        var said = new Publication(
                LETTER, one.iri(), one.graph(), List.of(new Publication.Copy.Written("transcript.vtt", "said")));
        var corrected = new Publication(
                LETTER, one.iri(), one.graph(), List.of(new Publication.Copy.Written("transcript.vtt", "sung")));

        assertThat(PublicForm.of(said, Kind.RECORD)).isNotEqualTo(PublicForm.of(corrected, Kind.RECORD));
    }

    private static void show(PublicLog log, LocalDate day, Publication publication) {
        var draft = log.draft(day);
        draft.shown(publication, Kind.RECORD);
        draft.keep();
    }

    private static void hide(PublicLog log, LocalDate day, PublicId id) {
        var draft = log.draft(day);
        draft.gone(id);
        draft.keep();
    }

    private static Publication fonds() {
        var graph = ModelFactory.createDefaultModel();
        graph.createResource(iri(FONDS)).addProperty(DCTerms.title, "a fonds");
        return new Publication(FONDS, iri(FONDS), graph, List.of());
    }

    private static Publication letter(String title) {
        var graph = ModelFactory.createDefaultModel();
        graph.createResource(iri(LETTER))
                .addProperty(DCTerms.title, title, "en")
                .addProperty(DCTerms.isPartOf, graph.createResource(iri(FONDS)));
        return new Publication(LETTER, iri(LETTER), graph, List.of());
    }

    private static String iri(PublicId id) {
        return "https://archive.example/id/record/" + id;
    }

    private static PublicId id(int number) {
        return PublicId.parse("a0000000-0000-4000-8000-%012d".formatted(number)).orElseThrow();
    }
}
