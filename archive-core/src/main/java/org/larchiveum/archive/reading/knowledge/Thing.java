package org.larchiveum.archive.reading.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.archive.description.Multilingual;

/**
 * An open entry of knowledge as the public knows it.
 *
 * @param types the classes it has in the archive's vocabulary, by local name ({@code DetentionFacility})
 * @param statements by property, in the order of their IRIs; without its classes and without its names in use
 * @param names the names it bore, the earliest first
 */
public record Thing(Reference reference, Set<String> types, List<Statement> statements, List<NameInUse> names) {
    public Thing {
        types = Set.copyOf(types);
        statements = List.copyOf(statements);
        names = List.copyOf(names);
    }

    /** What it says by a property; empty when it says nothing. */
    public List<Value> values(Property property) {
        return statements.stream()
                .filter(said -> said.property().equals(property.getURI()))
                .findFirst()
                .map(Statement::values)
                .orElse(List.of());
    }

    /** The vocabulary's terms that it names by a property. */
    public List<String> terms(Property property) {
        return values(property).stream()
                .flatMap(value -> value instanceof Value.Term(var iri)
                        ? Optional.of(iri).stream()
                        : Optional.<String>empty().stream())
                .toList();
    }

    /** The open entries that it names by a property. */
    public List<Reference> links(Property property) {
        return values(property).stream()
                .flatMap(value -> value instanceof Value.Link(var to)
                        ? Optional.of(to).stream()
                        : Optional.<Reference>empty().stream())
                .toList();
    }

    /** Its date in EDTF, number or text by a property. */
    public Optional<String> text(Property property) {
        return values(property).stream()
                .flatMap(value -> switch (value) {
                    case Value.Text(var text) -> Optional.of(text).stream();
                    case Value.Date(var edtf) -> Optional.of(edtf).stream();
                    case Value.Words words -> Optional.<String>empty().stream();
                    case Value.Term term -> Optional.<String>empty().stream();
                    case Value.Link link -> Optional.<String>empty().stream();
                    case Value.Address address -> Optional.<String>empty().stream();
                })
                .findFirst();
    }

    /** Its words by a property, in every language there is. */
    public Multilingual words(Property property) {
        return values(property).stream()
                .flatMap(value -> value instanceof Value.Words(var texts)
                        ? Optional.of(texts).stream()
                        : Optional.<Multilingual>empty().stream())
                .findFirst()
                .orElse(Multilingual.NONE);
    }
}
