package org.larchiveum.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.InMemoryLedger;
import org.larchiveum.archive.publication.Inspection;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.release.Excerpt;
import org.larchiveum.archive.release.ReleaseEntry;
import org.larchiveum.archive.search.InMemorySearch;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.InMemoryStore;
import org.larchiveum.ontology.Ontology;

/** Whatever an archive holds, whoever opened and closed it and who agreed to what: the public side says nothing that it must not. */
class AnyArchiveTest {
    private static final Commit COMMIT = new Commit("a test", Instant.EPOCH, "a reason");
    private static final int K = 3;
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final List<String> TYPES = List.of("illegal-detention", "torture-physical-violence", "starvation");
    private static final List<String> SCOPES =
            List.of("archive", "statistics", "anonymous-case", "public", "named", "exhibition");

    /** An archive that grows at random, and what is true of it. */
    private static final class Grown {
        private final Random random;
        private final InMemoryLedger ledger = new InMemoryLedger();
        private final Catalogue catalogue = new Catalogue(new InMemoryStore(), ledger);
        private final Side staff = side();
        private final Side open = side();
        private final Map<EntryId, Known> all = new HashMap<>();
        private final List<Known> provinces = new ArrayList<>();
        private final List<Known> counties = new ArrayList<>();
        private final List<Known> institutions = new ArrayList<>();
        private final List<Known> testimonies = new ArrayList<>();
        private final List<Known> cases = new ArrayList<>();
        private final EntryId batch;
        private final Projector projector;

        private Grown(Random random, Path folder) {
            this.random = random;
            var batchEntry = Told.of(Kind.BATCH, "a batch").known();
            catalogue.deposit(new Deposit(batchEntry, new TreeMap<>(), List.of(), COMMIT));
            this.batch = batchEntry.id();
            var view = new PublicView(
                    new PublicNames("https://archive.example"),
                    p -> ONTOLOGY.mayBePublic(p.asNode()),
                    ONTOLOGY::broader,
                    id -> catalogue.find(id).map(Stored::entry));
            this.projector = new Projector(
                    catalogue,
                    ledger,
                    new Surfaces(staff, open, new Media(folder), PublicLog.open(folder.resolve("log"))),
                    view,
                    K,
                    Clock.systemUTC());
        }

        private void grow() {
            for (int i = 0; i < 3; i++) {
                provinces.add(keep(Told.of(Kind.PLACE, "province").concept("placeType", "place-type/province"), 0.8));
                counties.add(keep(
                        Told.of(Kind.PLACE, "MARKERCOUNTY")
                                .concept("placeType", "place-type/city-county")
                                .says("within", any(provinces).id()),
                        0));
                var unit = Told.of(Kind.INSTITUTION, "unit");
                if (!institutions.isEmpty() && random.nextBoolean()) {
                    unit.says("partOf", any(institutions).id());
                }
                institutions.add(keep(unit, 0.6));
            }
            for (int i = 0; i < 6; i++) {
                testimonies.add(keep(Told.of(Kind.TESTIMONY, "MARKERTESTIMONY"), random.nextDouble()));
                if (random.nextInt(4) > 0) {
                    consent(any(testimonies));
                }
            }
            var person = keep(Told.of(Kind.PERSON, "MARKERPERSON"), 1);
            for (int i = 0; i < 14; i++) {
                var told = Told.of(Kind.CASE, "MARKERCASE")
                        .formerly("MARKER:" + i)
                        .concept("primaryViolationType", "violation-type/" + any(TYPES))
                        .says("dateEdtf", Told.text(198 + random.nextInt(2) + "7-03-0" + (1 + random.nextInt(9))))
                        .says(
                                "atPlace",
                                any(random.nextBoolean() ? counties : provinces).id())
                        .involving("victim", person.id());
                if (random.nextBoolean()) {
                    told.involving("perpetrator", any(institutions).id());
                }
                cases.add(keep(told, 0.8));
            }
            for (int i = 0; i < 10; i++) {
                keep(
                        Told.of(Kind.ATTESTATION, "MARKERATTESTATION")
                                .says("attests", any(cases).id())
                                .says("fromSource", any(testimonies).id())
                                .concept("stance", "stance/supports"),
                        1);
            }
        }

        private void change() {
            for (int i = 0; i < 8; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> under(any(cases), random.nextBoolean());
                    case 1 -> under(any(random.nextBoolean() ? institutions : provinces), random.nextBoolean());
                    case 2 -> consent(any(testimonies));
                    default -> withdraw();
                }
            }
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private Known keep(Told told, double openly) {
            if (random.nextDouble() < openly) {
                told.open();
            }
            return keep(told.known());
        }

        private Known keep(Known known) {
            catalogue.keep(batch, List.of(known), COMMIT);
            all.put(known.id(), known);
            if (random.nextInt(3) == 0) {
                drain();
            }
            return known;
        }

        private void consent(Known testimony) {
            keep(Told.of(Kind.CONSENT, "MARKERCONSENT")
                    .says("consentFor", testimony.id())
                    .concept("consentScope", "consent-scope/" + any(SCOPES))
                    .known());
        }

        private void withdraw() {
            var consents = all.values().stream()
                    .filter(k -> k.kind() == Kind.CONSENT)
                    .sorted(Comparator.comparing(Known::id))
                    .toList();
            if (!consents.isEmpty()) {
                var said = new HashSet<>(any(consents).statements());
                var subject = said.iterator().next().getSubject();
                said.add(Triple.create(
                        subject, org.larchiveum.ontology.Access.consentWithdrawn.asNode(), Told.text("2026-11-22")));
                var id = EntryId.parse(subject.getURI()).orElseThrow();
                keep(new Known(id, Kind.CONSENT, said, Access.closed(), List.of()));
            }
        }

        private void under(Known before, boolean openly) {
            var now = all.getOrDefault(before.id(), before);
            var level = openly ? AccessLevel.PUBLIC : any(List.of(AccessLevel.REGISTERED, AccessLevel.SEALED));
            var disclosure = new Disclosure(level, Optional.empty(), Multilingual.NONE);
            var access = now.access().under(disclosure, LocalDate.of(2026, 1, 1));
            keep(new Known(now.id(), now.kind(), now.statements(), access, List.of()));
        }

        private void drain() {
            while (projector.advance(10) > 0) {
                // until all is shown
            }
        }

        /** Every triple that the public can read, a line each. */
        private String told() {
            try (var names = open.graph().names()) {
                return names.flatMap(name -> open.graph().graph(name).orElseThrow().stream())
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"));
            }
        }

        private static Side side() {
            return new Side(JenaGraphs.open(new GraphAddress.Memory()), new InMemorySearch());
        }
    }

    @Property(tries = 60)
    void nothingLeaks(@ForAll Random random) {
        var folder = folder();
        var archive = new Grown(random, folder);
        archive.grow();
        archive.change();
        archive.drain();
        var told = archive.told();

        assertThat(told).doesNotContain("MARKER", "urn:", "-03-");
        for (var word :
                List.of("MARKERCASE", "MARKERCOUNTY", "MARKERPERSON", "MARKERTESTIMONY", "MARKERCONSENT", "MARKER")) {
            assertThat(archive.open
                            .index()
                            .search(SearchRequest.of(word, Language.EN))
                            .total())
                    .as(word)
                    .isZero();
            assertThat(archive.open.index().suggest(word.substring(0, 6), Language.EN, 20))
                    .isEmpty();
        }
        archive.all.values().forEach(known -> {
            assertThat(told).doesNotContain(known.id().toString());
            if (!PublicView.open(known, LocalDate.now(Clock.systemUTC()))) {
                assertThat(told)
                        .as("the public name of what is closed")
                        .doesNotContain(known.access().publicId().toString());
            }
        });
        assertThat(new Inspection(ONTOLOGY::release, K).faults(archive.open.graph()))
                .isEmpty();
        assertThat(indexed(archive)).isEqualTo(named(archive));
    }

    @Property(tries = 30)
    void anIssueOfAnyPartOfItPassesTheGateToo(@ForAll Random random) {
        var archive = new Grown(random, folder());
        archive.grow();
        archive.change();
        archive.drain();
        var part = Grown.side().graph();
        var graphs = archive.open.graph().<Map<String, Graph>>moment(moment -> {
            var ids = moment.names().stream()
                    .filter(name -> random.nextInt(3) > 0)
                    .flatMap(name -> ReleaseEntry.id(name).stream())
                    .collect(Collectors.toSet());
            var told = new HashMap<String, Graph>();
            Excerpt.of(moment, ids, K).each((name, graph) -> {
                var copy = GraphFactory.createDefaultGraph();
                graph.find().forEach(copy::add);
                told.put(name, copy);
            });
            return told;
        });
        part.apply(graphs, List.of(), "1");
        assertThat(new Inspection(ONTOLOGY::release, K).faults(part)).isEmpty();
        part.close();
    }

    @Property(tries = 15)
    void aRebuildTellsTheSameWhateverTheWayThere(@ForAll Random random) {
        var archive = new Grown(random, folder());
        archive.grow();
        archive.change();
        archive.drain();
        var before = archive.told();

        archive.projector.clear();
        archive.drain();

        var vocabulary = archive.told()
                .lines()
                .filter(line -> !line.contains("archive.example"))
                .collect(Collectors.toSet());
        assertThat(archive.told()
                        .lines()
                        .filter(line -> !vocabulary.contains(line))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(before);
    }

    private static Set<String> indexed(Grown archive) {
        try (var ids = archive.open.index().ids()) {
            return ids.collect(Collectors.toSet());
        }
    }

    private static Set<String> named(Grown archive) {
        try (var names = archive.open.graph().names()) {
            return names.map(name -> name.substring(name.lastIndexOf('/') + 1)).collect(Collectors.toSet());
        }
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("any-archive");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
