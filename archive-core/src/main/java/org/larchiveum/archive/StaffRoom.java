package org.larchiveum.archive;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.FmtUtils;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Keys;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.corroboration.Attestation;
import org.larchiveum.archive.corroboration.Corroborations;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.hierarchy.Hierarchies;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.projection.Side;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;

/** The reading room of the archive's own people, on this machine: everything, closed entries too. */
public final class StaffRoom {
    private static final String UNIT = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?e { ?e dcterms:identifier %s ; lar:level ?level }""";

    private final Catalogue catalogue;
    private final Ledger ledger;
    private static final String SPEAKING = "SELECT DISTINCT ?e { ?e ?p ?top }";
    private static final String TO_REVIEW = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?e ?why { ?e lar:reviewReason ?why } ORDER BY ?why ?e""";

    private final Side staff;
    private final Hierarchies hierarchies;
    private final Corroborations corroborations;

    StaffRoom(Catalogue catalogue, Ledger ledger, Side staff) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.staff = staff;
        this.hierarchies = new Hierarchies(staff.graph());
        this.corroborations = new Corroborations(staff.graph());
    }

    public Optional<Stored> entry(EntryId id) {
        return catalogue.find(id);
    }

    /** A file of an entry as a local file, when the store has one; read only. */
    public Optional<java.nio.file.Path> file(Stored stored, Instantiation file) {
        return catalogue.file(stored, file);
    }

    /** Every change of an entry, oldest first. */
    public List<LedgerLine> history(EntryId id) {
        return ledger.about(id);
    }

    public SearchPage search(SearchRequest request) {
        return staff.index().search(request);
    }

    public Answer ask(Question question) {
        return staff.graph().answer(question);
    }

    /** The entry that has this key in this accession; empty when none has. Keys are those of {@link Keys} or an original's SHA-512. */
    public Optional<EntryId> holding(Optional<EntryId> accession, String key) {
        return ledger.holding(accession.map(EntryId::toString).orElse(""), key);
    }

    /** The entry that a new one would repeat; empty when it is new. */
    public Optional<EntryId> known(Entry entry) {
        return Keys.of(entry).stream()
                .map(key -> ledger.holding(Keys.scope(entry), key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The entry of knowledge that had an identifier ({@code SYSTEM:ID}) in an earlier system; empty when none had. */
    public Optional<EntryId> known(Kind kind, String earlierIdentifier) {
        return holding(Optional.empty(), Keys.known(kind, earlierIdentifier));
    }

    /** What sources say of things, by the IRI of each; asked of the staff index, which may not show the newest yet. */
    public Map<String, List<Attestation>> attestations(Collection<String> things) {
        return new Corroborations(staff.graph()).attestations(things);
    }

    /** Every entry of a kind in the order of deposit, those taken back too; the caller closes the stream. */
    public Stream<EntryId> entries(Kind kind) {
        return ledger.entries(kind.word());
    }

    public Optional<EntryId> accession(String number) {
        return holding(Optional.empty(), Keys.accession(number));
    }

    public Optional<EntryId> organisation(String code) {
        return holding(Optional.empty(), Keys.organisation(code));
    }

    /** Who commanded whom, and when, as far as it is shown already. */
    public Hierarchies hierarchies() {
        return hierarchies;
    }

    /** How far each thing is borne out by what was said of it, as far as it is shown already. */
    public Corroborations corroborations() {
        return corroborations;
    }

    /** The entries that staff should look at, with the reason: testimonies whose consent is unknown, and whatever else was set aside. */
    public SequencedMap<EntryId, String> toReview() {
        var found = new LinkedHashMap<EntryId, String>();
        staff.graph()
                .select(
                        TO_REVIEW,
                        Map.of(),
                        row -> List.of(
                                row.get("e").toString(), row.getLiteral("why").getLexicalForm()))
                .forEach(line -> EntryId.parse(line.get(0)).ifPresent(id -> found.put(id, line.get(1))));
        return found;
    }

    /** The entries that point to an entry, as far as they are shown already. */
    public List<EntryId> speakingOf(EntryId id) {
        return staff
                .graph()
                .select(SPEAKING, Map.of("top", id.urn()), row -> row.get("e").toString())
                .stream()
                .map(iri -> iri.indexOf('#') < 0 ? iri : iri.substring(0, iri.indexOf('#')))
                .flatMap(iri -> EntryId.parse(iri).stream())
                .filter(other -> !other.equals(id))
                .distinct()
                .toList();
    }

    /** The accessions in the order in which they were registered. */
    public List<Accession> accessions() {
        try (var ids = ledger.entries(Kind.ACCESSION.word())) {
            return ids.map(catalogue::find)
                    .flatMap(Optional::stream)
                    .map(Stored::entry)
                    .filter(Accession.class::isInstance)
                    .map(Accession.class::cast)
                    .toList();
        }
    }

    /** The holding organisations in the order in which they were registered. */
    public List<Organisation> organisations() {
        try (var ids = ledger.entries(Kind.ORGANISATION.word())) {
            return ids.map(catalogue::find)
                    .flatMap(Optional::stream)
                    .map(Stored::entry)
                    .filter(Organisation.class::isInstance)
                    .map(Organisation.class::cast)
                    .toList();
        }
    }

    /** The unit with a reference code, asked of the staff index; empty when none has it or it is not shown yet. */
    public Optional<EntryId> unit(String referenceCode) {
        var quoted = FmtUtils.stringForNode(NodeFactory.createLiteralString(referenceCode));
        return staff
                .graph()
                .select(UNIT.formatted(quoted), Map.of(), row -> row.getResource("e")
                        .getURI())
                .stream()
                .findFirst()
                .flatMap(EntryId::parse);
    }
}
