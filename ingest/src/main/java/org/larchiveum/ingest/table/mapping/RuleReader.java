package org.larchiveum.ingest.table.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.spelling.Nearest;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** Reads what a mapping says of one column. */
final class RuleReader {
    private static final Set<String> KEYS = Set.of(
            "property",
            "form",
            "scheme",
            "refers",
            "system",
            "prefix",
            "role",
            "language",
            "split",
            "values",
            "default");
    private static final String NOT_SPLIT = "none";
    private static final Set<Form> SEVERAL =
            Set.of(Form.CONCEPT, Form.REFERENCE, Form.INVOLVEMENT, Form.NAMES, Form.IRI, Form.IDENTIFIER, Form.RECORD);

    private final Terms terms;
    private final String system;
    private final Words words;

    RuleReader(Terms terms, String system) {
        this.terms = terms;
        this.system = system;
        this.words = new Words(terms.ontology());
    }

    /** For which entries a column is read, and in which language its texts are when it does not say. */
    record Reading(Kind kind, Optional<String> language) {}

    /** The rule; empty when a finding refuses it. */
    Optional<Rule> column(Section said, String column, Reading reading) {
        said.expect(KEYS);
        var name = said.required("property");
        var special = special(name);
        if (special.isPresent()) {
            return Optional.of(plain(column, special.get(), reading));
        }
        var term = term(said, name, reading.kind());
        if (term.isEmpty()) {
            return Optional.empty();
        }
        var form = form(said, term.get());
        var target = new Rule.Target(
                scheme(said, term.get(), form),
                role(said, form),
                kinds(said, term.get()),
                said.text("system").orElse(system),
                said.text("prefix").orElse(""));
        var split = said.text("split")
                .map(mark -> mark.equals(NOT_SPLIT) ? "" : mark)
                .orElse(several(term.get(), form) ? ";" : "");
        var language = said.text("language").or(reading::language).filter(tag -> !tag.equals("auto"));
        var values = said.words("values");
        said.text("default").ifPresent(value -> values.put("", value));
        var rule = new Rule(column, term.get(), form, target, language, split, values);
        if (form == Form.CONCEPT) {
            rule.values().values().forEach(value -> known(rule, value, said, "values"));
        }
        return Optional.of(rule);
    }

    private static boolean several(Term term, Form form) {
        return SEVERAL.contains(form) || term.property().equals(SKOS.altLabel.asNode());
    }

    private static Optional<Term> special(String name) {
        return switch (name) {
            case "ignore" -> Optional.of(new Term(name, SKOS.note.asNode(), Form.IGNORE, Optional.empty(), List.of()));
            case "access" ->
                Optional.of(new Term(name, Lar.accessLevel.asNode(), Form.ACCESS, Optional.empty(), List.of()));
            default -> Optional.empty();
        };
    }

    private Rule plain(String column, Term term, Reading reading) {
        var nothing = new Rule.Target(Optional.empty(), Optional.empty(), List.of(), system, "");
        return new Rule(column, term, term.form(), nothing, reading.language(), "", Map.of());
    }

    private Optional<Term> term(Section said, String name, Kind kind) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (Terms.derived(name, kind)) {
            said.findings().add(Finding.refusal("TAB-044", said.where("property"), name));
            return Optional.empty();
        }
        var term = terms.find(name);
        if (term.isEmpty()) {
            said.findings()
                    .add(Finding.refusal("TAB-043", said.where("property"), name, Nearest.one(name, terms.names())));
        } else if (!terms.fits(term.get(), kind)) {
            said.findings().add(Finding.refusal("TAB-047", said.where("property"), name, kind.word()));
        }
        return term;
    }

    private static Form form(Section said, Term term) {
        var word = said.text("form");
        if (word.isEmpty()) {
            return term.form();
        }
        var form = Form.of(word.get());
        if (form.isEmpty()) {
            var known = Arrays.stream(Form.values()).map(Form::word).toList();
            said.findings()
                    .add(Finding.refusal("TAB-046", said.where("form"), word.get(), "form", String.join(", ", known)));
        }
        return form.orElse(term.form());
    }

    private Optional<Resource> scheme(Section said, Term term, Form form) {
        var word = said.text("scheme");
        if (word.isEmpty()) {
            if (form == Form.CONCEPT && term.scheme().isEmpty()) {
                said.findings().add(Finding.refusal("TAB-041", said.where(), "scheme"));
            }
            return term.scheme();
        }
        var scheme = Ontology.SCHEMES.stream()
                .filter(known -> Voc.slugOf(known).equals(word.get()))
                .findFirst();
        if (scheme.isEmpty()) {
            var known = Ontology.SCHEMES.stream().map(Voc::slugOf).toList();
            said.findings()
                    .add(Finding.refusal("TAB-045", said.where("scheme"), word.get(), Nearest.one(word.get(), known)));
        }
        return scheme;
    }

    private Optional<Resource> role(Section said, Form form) {
        if (form != Form.INVOLVEMENT) {
            return Optional.empty();
        }
        var word = said.required("role");
        var role = terms.ontology().concept(Voc.INVOLVEMENT_ROLE, word);
        if (role.isEmpty() && !word.isEmpty()) {
            said.findings()
                    .add(Finding.refusal(
                            "TAB-049",
                            said.where("role"),
                            word,
                            Voc.slugOf(Voc.INVOLVEMENT_ROLE),
                            words.nearest(Voc.INVOLVEMENT_ROLE, word)));
        }
        return role;
    }

    private static List<Kind> kinds(Section said, Term term) {
        var given = said.texts("refers");
        var kinds = new ArrayList<Kind>();
        for (var word : given) {
            var kind = Kind.of(word);
            if (kind.isEmpty()) {
                var known = Arrays.stream(Kind.values()).map(Kind::word).toList();
                said.findings().add(Finding.refusal("TAB-042", said.where("refers"), word, Nearest.one(word, known)));
            }
            kind.ifPresent(kinds::add);
        }
        return given.isEmpty() ? term.refers() : kinds;
    }

    private void known(Rule rule, String value, Section said, String key) {
        rule.target()
                .scheme()
                .filter(scheme -> terms.ontology().concept(scheme, value).isEmpty())
                .ifPresent(scheme -> said.findings()
                        .add(Finding.refusal(
                                "TAB-049", said.where(key), value, Voc.slugOf(scheme), words.nearest(scheme, value))));
    }

    /** A rule that gives every row one value. */
    Rule constant(Rule rule, String value, Section constants) {
        if (rule.form() == Form.CONCEPT) {
            known(rule, value, constants, rule.term().name());
        }
        return new Rule("", rule.term(), rule.form(), rule.target(), rule.language(), "", Map.of("", value));
    }
}
