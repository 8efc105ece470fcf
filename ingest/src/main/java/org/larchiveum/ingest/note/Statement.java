package org.larchiveum.ingest.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.description.Allied;
import org.larchiveum.archive.description.Conditions;
import org.larchiveum.archive.description.Content;
import org.larchiveum.archive.description.Context;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Identity;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.description.Showing;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Consent;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/**
 * What a note states of a unit of holdings, understood: its description, who may see it, where it belongs. The level is the
 * one written, else the one that was to be expected.
 *
 * @param disclosure empty when the note does not say
 */
public record Statement(
        Description description,
        Optional<Disclosure> disclosure,
        Optional<Consent> consent,
        Belonging belonging,
        List<Finding> findings) {
    public Statement {
        findings = List.copyOf(findings);
    }

    /** Where the unit belongs, in codes: the unit above, the holding organisation ({@code ""} unsaid), the shelf. */
    public record Belonging(String partOf, String holder, String location) {}

    public static Statement of(Note note, Level expected, Ontology ontology) {
        var findings = new ArrayList<>(note.findings());
        var reader = new NoteReader(note, findings);
        reader.expect(Keywords.ALL);
        var description = new Description(
                identity(reader, expected),
                new Context(
                        reader.wordsList("creator"),
                        reader.words("history"),
                        reader.words("custody"),
                        reader.words("acquisition")),
                content(reader, ontology),
                conditions(reader),
                new Allied(
                        reader.words("originals"),
                        reader.words("copies"),
                        reader.words("related"),
                        reader.words("publication")),
                reader.words("note"),
                new Showing(reader.words("alt"), reader.text("filename"), reader.flag("invented")));
        return new Statement(
                description,
                disclosure(reader),
                consent(reader, ontology),
                new Belonging(reader.text("part-of"), reader.text("holder"), reader.text("location")),
                findings);
    }

    private static Identity identity(NoteReader reader, Level expected) {
        var date = reader.text("date");
        var span = DateSpan.parse(date);
        if (!date.isEmpty() && span.isEmpty()) {
            reader.refuse("DES-130", "date", date);
        }
        var word = reader.text("level");
        var level = Level.of(word);
        if (!word.isEmpty() && level.isEmpty()) {
            reader.refuse("DES-131", "level", word);
        }
        return new Identity(
                reader.text("reference"), reader.words("title"), span, level.orElse(expected), reader.words("extent"));
    }

    private static Content content(NoteReader reader, Ontology ontology) {
        return new Content(
                reader.words("scope"),
                reader.words("appraisal"),
                reader.words("accruals"),
                reader.words("arrangement"),
                reader.wordsList("subjects"),
                reader.wordsList("places"),
                concept(reader, "form", Voc.RECORD_FORM, ontology));
    }

    private static String concept(
            NoteReader reader, String key, org.apache.jena.rdf.model.Resource scheme, Ontology ontology) {
        var word = reader.text(key);
        if (word.isEmpty()) {
            return "";
        }
        var concept = ontology.concept(scheme, word);
        if (concept.isEmpty()) {
            reader.refuse("DES-132", key, word);
        }
        return concept.map(Voc::slugOf).orElse("");
    }

    private static Conditions conditions(NoteReader reader) {
        var rights = reader.part("rights")
                .map(r -> {
                    r.expect(Set.of("statement", "holder", "credit"));
                    return new Rights(r.text("statement"), r.words("holder"), r.words("credit"));
                })
                .orElse(Rights.UNSTATED);
        return new Conditions(
                reader.words("access"),
                rights,
                reader.texts("language"),
                reader.words("physical"),
                reader.words("findingaid"));
    }

    private static Optional<Disclosure> disclosure(NoteReader reader) {
        var word = reader.text("disclosure");
        var until = reader.day("closed-until");
        var reason = reader.words("closure-reason");
        if (word.isEmpty()) {
            return until.isPresent() || !reason.isEmpty()
                    ? Optional.of(new Disclosure(AccessLevel.RESTRICTED, until, reason))
                    : Optional.empty();
        }
        var level = AccessLevel.of(word);
        if (level.isEmpty()) {
            reader.refuse("DES-133", "disclosure", word);
        }
        return Optional.of(new Disclosure(level.orElse(AccessLevel.SEALED), until, reason));
    }

    private static Optional<Consent> consent(NoteReader reader, Ontology ontology) {
        return reader.part("consent").map(c -> {
            c.expect(Set.of("scope", "recorded", "record"));
            var scopes = new java.util.TreeSet<String>();
            for (var word : c.texts("scope")) {
                ontology.concept(Voc.CONSENT_SCOPE, word)
                        .ifPresentOrElse(
                                scope -> scopes.add(Voc.slugOf(scope)), () -> c.refuse("DES-132", "scope", word));
            }
            return new Consent(scopes, c.day("recorded"), c.text("record"));
        });
    }
}
