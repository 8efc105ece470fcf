package org.larchiveum.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.anonymity.Telling;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.InMemoryLedger;
import org.larchiveum.archive.publication.Inspection;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.search.InMemorySearch;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.InMemoryStore;
import org.larchiveum.ontology.Ontology;

/** The public side as a whole, built beside the one that is shown. */
class PublisherTest {
    private static final Commit COMMIT = new Commit("a test", Instant.EPOCH, "a reason");
    private static final Consumer<Runnable> QUIETLY = Runnable::run;

    private final Path folder;
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Catalogue catalogue = new Catalogue(new InMemoryStore(), ledger);
    private final Ontology ontology = Ontology.load();
    private final Map<String, Side> sides = new HashMap<>();
    private final Side staff = side();
    private final Generations generations;
    private final Surfaces surfaces;
    private final Projector live;
    private final EntryId batch;

    PublisherTest(@TempDir Path folder) {
        this.folder = folder;
        this.generations = Generations.open(folder.resolve("generation"), new InMemory());
        this.surfaces = new Surfaces(
                staff,
                generations.current(),
                new Media(folder.resolve("media")),
                PublicLog.open(folder.resolve("log")));
        this.live = projector(surfaces);
        this.batch = batch();
    }

    /** Sides that are forgotten when they are removed. */
    private final class InMemory implements Generations.Sides {
        @Override
        public Side open(String name) {
            return sides.computeIfAbsent(name, n -> side());
        }

        @Override
        public void remove(String name, Side side) {
            sides.remove(name);
            side.graph().close();
        }
    }

    @BeforeEach
    void fill() {
        live.teach();
        keep(
                open("first"),
                open("second"),
                Told.of(Kind.INSTITUTION, "MARKERCLOSED").known());
    }

    @AfterEach
    void end() {
        generations.close();
    }

    @Test
    void theNextGenerationIsShownWholeAndInOneStep() {
        var before = names();
        publisher(1).publish(QUIETLY, done -> {});

        assertThat(names()).isEqualTo(before);
        assertThat(folder.resolve("generation")).hasContent("public-2");
        assertThat(generations.current().index().size()).isEqualTo(2);
        assertThat(generations.current().watermark()).isEqualTo(ledger.head());
        keep(open("third"));
        assertThat(generations.current().index().size())
                .as("changes go to the one that is shown")
                .isEqualTo(3);
    }

    @Test
    void aGateThatFailsLeavesWhatIsShownAndSaysWhatItFound() {
        keep(aCase());
        var before = names();

        assertThatThrownBy(() -> publisher(5).publish(QUIETLY, done -> {}))
                .isInstanceOf(ArchiveException.Corrupt.class)
                .hasMessageContaining("fewer than 5 look alike")
                .hasMessageContaining("leaves the public view as it was");

        assertThat(names()).isEqualTo(before);
        assertThat(sides.keySet()).containsExactly("public");
        assertThat(Files.exists(folder.resolve("generation"))).isFalse();
    }

    @Test
    void whatIsWithdrawnWhileItIsBuiltIsInNeither() {
        var entry = open("MARKERWITHDRAWN");
        keep(entry);
        var withdrawn = new boolean[1];

        publisher(1)
                .publish(
                        work -> {
                            work.run();
                            if (!withdrawn[0]) {
                                withdrawn[0] = true;
                                close(entry);
                                assertThat(dump())
                                        .as("at once from the one that is shown")
                                        .doesNotContain("MARKERWITHDRAWN");
                            }
                        },
                        done -> {});

        assertThat(dump()).doesNotContain("MARKERWITHDRAWN", "MARKERCLOSED");
        assertThat(generations.current().index().size()).isEqualTo(2);
    }

    @Test
    void theOneBeforeStaysForQuestionsThatWereBegun() {
        var old = generations.current().graph().version();
        var before = sides.get("public");
        publisher(1).publish(QUIETLY, done -> {});

        assertThat(generations.current().graph().version())
                .as("caches know that it is another")
                .isNotEqualTo(old);
        assertThat(sides.get("public")).isSameAs(before);
        assertThat(sides.get("public")).extracting(side -> side.index().size()).isEqualTo(2L);
        publisher(1).publish(QUIETLY, done -> {});
        assertThat(sides.keySet())
                .as("the one before the last is gone")
                .containsExactlyInAnyOrder("public-2", "public-3");
    }

    @Test
    void whatIsShownAlreadyIsNotGivenUp() {
        var next = generations.next();
        next.show();
        next.discard();
        assertThat(sides).containsKey("public-2");
        assertThat(generations.current().graph().names()).isEmpty();
    }

    @Test
    void afterAStartTheLastOneIsShown() {
        publisher(1).publish(QUIETLY, done -> {});
        assertThat(Generations.named(folder.resolve("generation"))).isEqualTo("public-2");
    }

    private Publisher publisher(int k) {
        return new Publisher(
                generations, live, side -> projector(surfaces.beside(side)), new Inspection(ontology::release, k));
    }

    private static Known open(String name) {
        return Told.of(Kind.INSTITUTION, name).open().known();
    }

    private static Known aCase() {
        return Told.of(Kind.CASE, "a case")
                .concept("primaryViolationType", "violation-type/illegal-detention")
                .open()
                .known();
    }

    private void close(Known entry) {
        var access = entry.access().under(Disclosure.CLOSED, LocalDate.of(2026, 11, 22));
        keep(new Known(entry.id(), entry.kind(), entry.statements(), access, List.of()));
    }

    private void keep(Known... entries) {
        catalogue.keep(batch, List.of(entries), COMMIT);
        while (live.advance(10) > 0) {
            // until all is shown
        }
    }

    private List<String> names() {
        try (var names = generations.current().graph().names()) {
            return names.sorted().toList();
        }
    }

    private String dump() {
        var graphs = generations.current().graph();
        try (var names = graphs.names()) {
            return names.map(name ->
                            graphs.graph(name).orElseThrow().stream().toList().toString())
                    .toList()
                    .toString();
        }
    }

    private EntryId batch() {
        var entry = Told.of(Kind.BATCH, "a batch").known();
        catalogue.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
        return entry.id();
    }

    /** One that protects nobody, so that there is something for the last look to find. */
    private Projector projector(Surfaces shown) {
        var view = new PublicView(
                new PublicNames("https://archive.example"),
                p -> ontology.mayBePublic(p.asNode()),
                ontology::broader,
                id -> catalogue.find(id).map(Stored::entry),
                Telling.ALL_LEVELS);
        return new Projector(catalogue, ledger, shown, view, 1, Clock.systemUTC());
    }

    private static Side side() {
        return new Side(JenaGraphs.open(new GraphAddress.Memory()), new InMemorySearch());
    }
}
