package org.larchiveum.ingest.table;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.ingest.pipeline.Digests;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Profile;

/**
 * Takes in a country's profile: each of its places, institutions, posts, control relations and published figures as an entry that keeps the
 * profile's name for it. What is there already is not taken in again; what the profile says otherwise by now becomes a new version.
 */
public final class ProfileImport {
    private final Archive archive;
    private final Judge judge = new Judge();
    private final Batches batches;
    private final Clock clock = Clock.systemUTC();

    public ProfileImport(Archive archive) {
        this.archive = archive;
        this.batches = new Batches(archive, judge);
    }

    /**
     * What became of it.
     *
     * @param batch the batch that brought something; empty when nothing was new, or when it was refused
     */
    public record Report(Optional<EntryId> batch, int added, int changed, int unchanged, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean refused() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSAL);
        }
    }

    /**
     * Takes the profile in; open, as far as entries of a kind can be.
     *
     * @throws ArchiveException.NotFound when there is no such profile
     */
    public Report run(String code, String actor, String reason) {
        if (!Profile.codes().contains(code)) {
            throw new ArchiveException.NotFound("There is no profile '" + code + "'; there are " + Profile.codes());
        }
        var profile = Profile.load(code);
        var entries = entries(profile);
        var changed = entries.stream()
                .filter(entry -> !entry.equals(before(entry.id()).orElse(null)))
                .toList();
        var added =
                changed.stream().filter(entry -> before(entry.id()).isEmpty()).count();
        var batch = batch(profile, reason);
        var judged = new ArrayList<>(changed);
        judged.add(batch.entry());
        var findings = judge.judge(judged, id -> "profile " + code);
        var report = new Report(
                Optional.empty(),
                (int) added,
                (int) (changed.size() - added),
                entries.size() - changed.size(),
                findings);
        if (changed.isEmpty() || report.refused()) {
            return report;
        }
        var kept = batch.keep(archive, actor);
        archive.keep(kept, changed, actor, reason);
        batches.complete(kept, actor);
        return new Report(Optional.of(kept), report.added(), report.changed(), report.unchanged(), findings);
    }

    private Optional<Known> before(EntryId id) {
        return archive.staff().entry(id).map(stored -> (Known) stored.entry());
    }

    private List<Known> entries(Profile profile) {
        Map<String, EntryId> ids = new HashMap<>();
        Map<String, Kind> kinds = new HashMap<>();
        for (var subject : profile.subjects()) {
            kind(profile, subject).ifPresent(kind -> {
                kinds.put(subject.getURI(), kind);
                ids.put(
                        subject.getURI(),
                        archive.staff().known(kind, profile.identifier(subject)).orElseGet(EntryId::random));
            });
        }
        Map<String, Set<Triple>> said = new HashMap<>();
        profile.graph().find().forEach(triple -> Optional.ofNullable(ids.get(whole(triple.getSubject())))
                .ifPresent(id -> said.computeIfAbsent(whole(triple.getSubject()), key -> new HashSet<>())
                        .add(Triple.create(
                                named(triple.getSubject(), ids),
                                triple.getPredicate(),
                                named(triple.getObject(), ids)))));
        var entries = new ArrayList<Known>();
        for (var subject : profile.subjects()) {
            var id = ids.get(subject.getURI());
            var kind = kinds.get(subject.getURI());
            if (id != null && kind != null) {
                var statements = said.getOrDefault(subject.getURI(), new HashSet<>());
                statements.add(Triple.create(
                        NodeFactory.createURI(id.urn()),
                        Lar.earlierIdentifier.asNode(),
                        NodeFactory.createLiteralString(profile.identifier(subject))));
                statements.add(Triple.create(NodeFactory.createURI(id.urn()), SKOS.exactMatch.asNode(), subject));
                entries.add(new Known(id, kind, statements, access(id, kind), List.of()));
            }
        }
        return entries;
    }

    /** As it was for what is there: that somebody closed an entry is not the profile's to change. */
    private Access access(EntryId id, Kind kind) {
        return before(id)
                .map(Known::access)
                .orElseGet(() -> kind.openable()
                        ? Access.closed().under(Disclosure.OPEN, LocalDate.now(clock))
                        : Access.closed());
    }

    private static Optional<Kind> kind(Profile profile, Node subject) {
        return profile
                .graph()
                .find(subject, RDF.type.asNode(), Node.ANY)
                .mapWith(said -> said.getObject().getURI())
                .filterKeep(type -> type.startsWith(Lar.NS))
                .mapWith(type -> Kind.ofTerm(type.substring(Lar.NS.length())))
                .toList()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String whole(Node node) {
        var iri = node.getURI();
        int part = iri.indexOf('#');
        return part < 0 ? iri : iri.substring(0, part);
    }

    /** The archive's name of a thing of the profile, or of a part of it; everything else as it is. */
    private static Node named(Node node, Map<String, EntryId> ids) {
        if (!node.isURI()) {
            return node;
        }
        var thing = whole(node);
        return Optional.ofNullable(ids.get(thing))
                .map(id -> NodeFactory.createURI(id.urn() + node.getURI().substring(thing.length())))
                .orElse(node);
    }

    private NewBatch batch(Profile profile, String reason) {
        var batch = new NewBatch("Profile: " + profile.code(), "프로필: " + profile.code(), Instant.now(clock), reason);
        var bytes = lines(profile).getBytes(StandardCharsets.UTF_8);
        batch.holds(
                "profile-" + profile.code() + ".nt",
                new FormatId("application/n-triples"),
                bytes.length,
                Digests.of(bytes),
                new Content.Bytes(bytes));
        return batch;
    }

    /** Every fact of it, sorted, so that the same profile is the same bytes (RDF 1.1 N-Triples). */
    private static String lines(Profile profile) {
        return profile.graph().stream()
                .map(triple -> NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate())
                        + " " + NodeFmtLib.strNT(triple.getObject()) + " .\n")
                .sorted()
                .reduce("", String::concat);
    }
}
