package org.larchiveum.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/** Invented cases a second into register volumes of several sizes, what one edit then costs, and what it costs to show them. */
final class RegisterBenchmark {
    private static final int EDITS = 50;

    private final Path scratch;
    private final int entries;
    private final Random random = new Random(20_261_122);

    RegisterBenchmark(Path scratch, int entries) {
        this.scratch = scratch.toAbsolutePath().normalize();
        this.entries = entries;
    }

    void run() throws InterruptedException {
        for (int size : List.of(1_000, 100, 5_000)) {
            try (var archive = Archive.open(
                    ArchiveSettings.embedded(scratch.resolve("volumes-" + size), java.util.Optional.empty()))) {
                measure(archive, size);
            }
        }
    }

    private void measure(Archive archive, int size) throws InterruptedException {
        var batch = batch(archive);
        var cases = new ArrayList<Known>();
        for (int i = 0; i < entries; i++) {
            cases.add(someCase(size + "-" + i));
        }
        long begun = System.nanoTime();
        for (int from = 0; from < entries; from += size) {
            archive.keep(batch, cases.subList(from, Math.min(from + size, entries)), "benchmark", "measuring");
        }
        double kept = seconds(begun);
        archive.awaitProjection();
        double shown = seconds(begun);
        begun = System.nanoTime();
        for (int i = 0; i < EDITS; i++) {
            var one = cases.get(random.nextInt(entries));
            archive.describe(one.id(), entry -> entry, "benchmark", "measuring");
        }
        double edit = seconds(begun) / EDITS;
        begun = System.nanoTime();
        for (int i = 0; i < EDITS; i++) {
            archive.staff().entry(cases.get(random.nextInt(entries)).id());
        }
        double read = seconds(begun) / EDITS;
        Benchmarks.say(
                "volumes of %5d: kept %6.0f/s, kept and shown %6.0f/s, an edit %5.1f ms, a read %5.1f ms",
                size, entries / kept, entries / shown, edit * 1_000, read * 1_000);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static EntryId batch(Archive archive) {
        var id = EntryId.random();
        var now = NodeFactory.createLiteralDT(java.time.Instant.now().toString(), XSDDatatype.XSDdateTime);
        var said = Set.of(
                Triple.create(iri(id.urn()), RDF.type.asNode(), Lar.Batch.asNode()),
                Triple.create(iri(id.urn()), Lar.startedAt.asNode(), now));
        var entry = new Known(id, Kind.BATCH, said, Access.closed(), List.of());
        archive.deposit(new Deposit(
                entry, new TreeMap<>(), List.of(), new Commit("benchmark", java.time.Instant.now(), "measuring")));
        return id;
    }

    private Known someCase(String number) {
        var id = EntryId.random();
        var subject = iri(id.urn());
        var said = new HashSet<Triple>();
        said.add(Triple.create(subject, RDF.type.asNode(), Cases.ViolationCase.asNode()));
        said.add(Triple.create(
                subject, Lar.earlierIdentifier.asNode(), NodeFactory.createLiteralString("benchmark:" + number)));
        said.add(Triple.create(
                subject,
                Cases.primaryViolationType.asNode(),
                Voc.violationType("illegal-detention").asNode()));
        int year = 1960 + random.nextInt(60);
        said.add(Triple.create(subject, Lar.dateEdtf.asNode(), NodeFactory.createLiteralString(year + "-03")));
        said.add(Triple.create(subject, Lar.earliest.asNode(), day(year + "-03-01")));
        said.add(Triple.create(subject, Lar.latest.asNode(), day(year + "-03-31")));
        said.add(Triple.create(
                subject, Lar.invented.asNode(), NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));
        for (var role : List.of("victim", "perpetrator")) {
            var part = iri(id.urn() + "#involvement-" + role);
            said.add(Triple.create(subject, Cases.involvement.asNode(), part));
            said.add(Triple.create(part, RDF.type.asNode(), Cases.Involvement.asNode()));
            said.add(Triple.create(
                    part,
                    Cases.involvementRole.asNode(),
                    Voc.involvementRole(role).asNode()));
            said.add(Triple.create(
                    part, Cases.involvedAgent.asNode(), iri(EntryId.random().urn())));
        }
        return new Known(id, Kind.CASE, said, Access.closed(), List.of());
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
