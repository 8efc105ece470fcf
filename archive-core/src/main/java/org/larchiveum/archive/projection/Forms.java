package org.larchiveum.archive.projection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.anonymity.OpenCases;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Access;

/**
 * The forms of all open cases and events. The staff side notes each with the case, so that one query brings them back after a start:
 * reading every case from storage would take minutes.
 */
final class Forms {
    private static final String NOTED = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?e ?day ?form { ?e lar:publicForm ?form BIND ("" AS ?day) }""";
    private static final String CLOSED_AGAIN = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            SELECT ?e ?day ?form { VALUES ?kind { lar:ViolationCase lar:Event } ?e a ?kind ; dcterms:available ?day
              FILTER NOT EXISTS { ?e lar:publicForm ?any } BIND ("" AS ?form) }""";

    private final GraphStore staff;
    private final OpenCases cases;
    private boolean loaded;

    Forms(GraphStore staff, int k) {
        this.staff = staff;
        this.cases = new OpenCases(k);
    }

    /** What the staff side notes of a case that is open. */
    static Triple noted(Known known, CaseForm form) {
        return said(known, Access.publicForm, form.line());
    }

    /** What the staff side notes of a case that was opened and may not be told. */
    static Triple barred(Known known) {
        return said(known, Access.publicationBarred, "consent");
    }

    private static Triple said(Known known, org.apache.jena.rdf.model.Property property, String text) {
        return Triple.create(known.subject(), property.asNode(), NodeFactory.createLiteralString(text));
    }

    /** Takes changes into account; returns what is now to be told of which case, of those of which something else was told before. */
    Map<EntryId, CaseForm> change(Map<EntryId, OpenCases.State> changes) {
        load();
        return cases.change(changes);
    }

    /** What was taken from the open cases. */
    Suppression suppression() {
        load();
        return cases.suppression();
    }

    private void load() {
        if (loaded) {
            return;
        }
        var states = new HashMap<EntryId, OpenCases.State>();
        for (var query : new String[] {NOTED, CLOSED_AGAIN}) {
            staff.select(
                            query,
                            Map.of(),
                            row -> new Noted(
                                    row.get("e").toString(),
                                    row.getLiteral("day").getLexicalForm(),
                                    row.getLiteral("form").getLexicalForm()))
                    .forEach(noted -> EntryId.parse(noted.entry()).ifPresent(id -> states.put(id, noted.state())));
        }
        cases.forget();
        cases.load(states);
        loaded = true;
    }

    private record Noted(String entry, String day, String line) {
        private OpenCases.State state() {
            var form = CaseForm.parse(line);
            return new OpenCases.State(form.map(CaseForm::opened).or(this::opened), form);
        }

        private Optional<LocalDate> opened() {
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** Forgets what is known, because it was not shown after all or is shown no longer. */
    void forget() {
        loaded = false;
    }
}
