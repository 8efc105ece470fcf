package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.StaffRoom;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.search.LanguageGuess;
import org.larchiveum.ingest.table.mapping.Prefixed;
import org.larchiveum.ingest.table.mapping.Rule;
import org.larchiveum.ingest.table.mapping.Words;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Oa;

/** What an entry says by a rule, as cells that say the same when they are taken in again: the inverse of {@link CellReading}. */
final class CellWriting {
    private final StaffRoom staff;
    private final Words words;
    private final Map<EntryId, Optional<Named>> named = new HashMap<>();

    CellWriting(StaffRoom staff, Words words) {
        this.staff = staff;
        this.words = words;
    }

    /** What other entries are called by in tables. */
    private record Named(String kind, List<String> identifiers, String code) {}

    /** The values, each to be a cell or a part of one; in a settled order. */
    List<String> values(Rule rule, Known entry) {
        return switch (rule.form()) {
            case TEXT, EDTF, DAY, INTEGER, DECIMAL ->
                sorted(own(entry, rule).map(Node::getLiteralLexicalForm).map(rule::word));
            case WORDS ->
                sorted(own(entry, rule).filter(text -> inLanguage(text, rule)).map(Node::getLiteralLexicalForm));
            case CITATION ->
                sorted(own(entry, rule)
                        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                        .map(rule::word));
            case CONCEPT -> sorted(own(entry, rule).flatMap(node -> concept(rule, node).stream()));
            case REFERENCE -> sorted(own(entry, rule).flatMap(node -> reference(rule, node).stream()));
            case RECORD -> sorted(own(entry, rule).flatMap(node -> code(node).stream()));
            case DATE -> entry.text(Lar.dateEdtf).stream().toList();
            case FROM -> side(entry, 0);
            case TO -> side(entry, 1);
            case FLAG -> own(entry, rule).map(node -> "yes").toList();
            case IRI -> sorted(own(entry, rule).map(node -> Prefixed.shorten(node.getURI())));
            case INVOLVEMENT -> involved(rule, entry);
            case NAMES -> names(entry);
            case PAGE -> selectors(entry, "page=");
            case TIME -> selectors(entry, "t=");
            case CHARACTERS -> selectors(entry, "char=");
            case QUOTE -> quotes(entry);
            case ACCESS -> List.of(entry.access().disclosure().level().word());
            case IDENTIFIER -> identifiers(rule, entry);
            case IGNORE -> List.of();
        };
    }

    private static Stream<Node> own(Known entry, Rule rule) {
        return entry.statements().stream()
                .filter(said -> said.getPredicate().equals(rule.term().property())
                        && said.getSubject().equals(entry.subject()))
                .map(Triple::getObject);
    }

    private static List<String> sorted(Stream<String> values) {
        return values.sorted().toList();
    }

    private static boolean inLanguage(Node text, Rule rule) {
        var guessed = LanguageGuess.of(text.getLiteralLexicalForm())
                .map(language -> language.tag())
                .orElse("");
        return text.getLiteralLanguage().equals(rule.language().orElse(guessed));
    }

    private Optional<String> concept(Rule rule, Node concept) {
        if (!concept.isURI()) {
            return Optional.empty();
        }
        var scheme = rule.target().scheme().orElseThrow();
        var word = rule.values().entrySet().stream()
                .filter(known -> words.concept(scheme, known.getValue())
                        .filter(concept::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        var iri = concept.getURI();
        return word.or(() -> Optional.of(iri.substring(iri.lastIndexOf('/') + 1)));
    }

    private Optional<String> reference(Rule rule, Node node) {
        if (!node.isURI()) {
            return Optional.empty();
        }
        var iri = node.getURI();
        int hash = iri.indexOf('#');
        var part = hash < 0 ? "" : iri.substring(hash);
        var start = rule.target().system() + ":" + rule.target().prefix();
        return EntryId.parse(hash < 0 ? iri : iri.substring(0, hash))
                .flatMap(this::named)
                .filter(other -> rule.target().refers().stream()
                        .anyMatch(kind -> kind.word().equals(other.kind())))
                .flatMap(other -> other.identifiers().stream()
                        .filter(identifier -> identifier.startsWith(start))
                        .map(identifier -> rule.word(identifier.substring(start.length()) + part))
                        .findFirst());
    }

    private Optional<String> code(Node node) {
        return EntryId.parse(node.getURI()).flatMap(this::named).map(Named::code);
    }

    private Optional<Named> named(EntryId id) {
        return named.computeIfAbsent(id, other -> staff.entry(other).map(stored -> named(stored.entry())));
    }

    private static Named named(Entry entry) {
        var code = entry instanceof Holding holding
                ? holding.description().identity().referenceCode()
                : "";
        var identifiers = entry instanceof Known known ? known.earlierIdentifiers() : List.<String>of();
        return new Named(entry.kind().word(), identifiers, code);
    }

    private static List<String> side(Known entry, int which) {
        var edtf = entry.text(Lar.dateEdtf).orElse("");
        var sides = edtf.split("/", -1);
        var side = sides.length == 2 ? sides[which] : edtf;
        return side.isEmpty() || side.equals("..") ? List.of() : List.of(side);
    }

    private List<String> involved(Rule rule, Known entry) {
        var role = rule.target().role().orElseThrow().asNode();
        var agents = new ArrayList<String>();
        for (var part : parts(entry, Cases.involvement)) {
            if (of(entry, part, Cases.involvementRole).anyMatch(role::equals)) {
                of(entry, part, Cases.involvedAgent)
                        .flatMap(agent -> reference(rule, agent).stream())
                        .forEach(agents::add);
            }
        }
        return agents;
    }

    private static List<String> names(Known entry) {
        var names = new ArrayList<String>();
        for (var part : parts(entry, Institutions.nameUse)) {
            var labels = of(entry, part, Institutions.usedName)
                    .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm))
                    .map(Node::getLiteralLexicalForm)
                    .toList();
            var when = of(entry, part, Lar.dateEdtf)
                    .map(Node::getLiteralLexicalForm)
                    .findFirst();
            names.add(String.join(" = ", labels)
                    + when.map(edtf -> " [" + edtf + "]").orElse(""));
        }
        return names;
    }

    /** The fragments that a property leads to, by their numbers. */
    private static List<Node> parts(Known entry, Property property) {
        return entry.values(property)
                .filter(Node::isURI)
                .sorted(Comparator.comparingInt((Node part) -> part.getURI().length())
                        .thenComparing(Node::getURI))
                .toList();
    }

    private static Stream<Node> of(Known entry, Node part, Property property) {
        return entry.statements().stream()
                .filter(said ->
                        said.getSubject().equals(part) && said.getPredicate().equals(property.asNode()))
                .map(Triple::getObject);
    }

    private static List<String> selectors(Known entry, String dimension) {
        return sorted(entry.statements().stream()
                .filter(said -> said.getPredicate().equals(RDF.value.asNode()))
                .map(said -> said.getObject().getLiteralLexicalForm())
                .filter(value -> value.startsWith(dimension))
                .map(value -> value.substring(dimension.length())));
    }

    private static List<String> quotes(Known entry) {
        return sorted(entry.statements().stream()
                .filter(said -> said.getPredicate().equals(Oa.exact.asNode()))
                .map(said -> said.getObject().getLiteralLexicalForm()));
    }

    private static List<String> identifiers(Rule rule, Known entry) {
        var start = rule.target().system() + ":" + rule.target().prefix();
        return entry.earlierIdentifiers().stream()
                .filter(identifier -> identifier.startsWith(start))
                .map(identifier -> identifier.substring(start.length()))
                .toList();
    }
}
