package org.larchiveum.ingest.table;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.search.LanguageGuess;
import org.larchiveum.ingest.table.mapping.Prefixed;
import org.larchiveum.ingest.table.mapping.Rule;
import org.larchiveum.ingest.table.mapping.Words;
import org.larchiveum.ingest.table.mapping.WrittenDate;
import org.larchiveum.ontology.Voc;

/** Understands one cell by its rule and says it of the row's entry; what cannot be understood becomes a finding with row and column. */
final class CellReading {
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "예", "네", "참");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "아니오", "아니요", "거짓");
    private static final Pattern NAME = Pattern.compile("(?<names>[^\\[\\]]+?)\\s*(?:\\[(?<when>[^\\[\\]]*)\\])?");
    private static final Pattern RANGE = Pattern.compile("(?<from>[0-9:.]+)\\s*(?:[-–,~]\\s*(?<to>[0-9:.]+))?");

    /** Characters of a name with its other languages and its time. */
    private static final int LONGEST_NAME = 1_000;

    private final Words words;
    private final Identities identities;

    CellReading(Words words, Identities identities) {
        this.words = words;
        this.identities = identities;
    }

    /** Says everything that a cell says; an empty one says nothing. */
    void read(Rule rule, String cell, String where, Draft draft) {
        if (rule.split().isEmpty()) {
            one(rule, cell, where, draft);
            return;
        }
        for (var part : cell.split(Pattern.quote(rule.split()), -1)) {
            one(rule, part.strip(), where, draft);
        }
    }

    private void one(Rule rule, String written, String where, Draft draft) {
        var text = rule.meaning(written);
        if (text.isEmpty()) {
            return;
        }
        Consumer<Finding> refuse = draft.findings()::add;
        var property = rule.term().property();
        switch (rule.form()) {
            case TEXT -> draft.say(property, NodeFactory.createLiteralString(text));
            case WORDS -> draft.say(property, words(rule, text));
            case CITATION ->
                draft.say(
                        property,
                        isAddress(text) ? NodeFactory.createURI(text) : NodeFactory.createLiteralString(text));
            case CONCEPT -> concept(rule, text, where, refuse).ifPresent(value -> draft.say(property, value));
            case REFERENCE -> reference(rule, text, where, refuse).ifPresent(value -> draft.say(property, value));
            case RECORD ->
                entry(identities.unit(text), Kind.RECORD.word(), text, where, refuse)
                        .ifPresent(value -> draft.say(property, value));
            case DATE -> date(text, where, refuse).ifPresent(draft::dated);
            case FROM -> date(text, where, refuse).ifPresent(span -> draft.from(span.edtf()));
            case TO -> date(text, where, refuse).ifPresent(span -> draft.to(span.edtf()));
            case EDTF ->
                date(text, where, refuse)
                        .ifPresent(span -> draft.say(property, NodeFactory.createLiteralString(span.edtf())));
            case DAY -> day(text, where, refuse).ifPresent(day -> draft.say(property, typed(day, XSDDatatype.XSDdate)));
            case INTEGER -> number(rule, text, XSDDatatype.XSDinteger, where, draft);
            case DECIMAL -> number(rule, text, XSDDatatype.XSDdecimal, where, draft);
            case FLAG -> flag(rule, text, where, draft);
            case IRI -> address(text, where, refuse).ifPresent(value -> draft.say(property, value));
            case INVOLVEMENT ->
                reference(rule, text, where, refuse)
                        .ifPresent(agent -> rule.target().role().ifPresent(role -> draft.involved(agent, role)));
            case NAMES -> name(rule, text, where, draft);
            case PAGE -> draft.selector("page=" + text.replaceAll("(?i)^(pages?|pp?\\.?|쪽) ?|쪽$", ""));
            case TIME -> range(text, "t=", where, draft);
            case CHARACTERS -> range(text, "char=", where, draft);
            case QUOTE -> draft.quote(text);
            case ACCESS -> access(text, where, draft);
            case IDENTIFIER -> draft.say(property, NodeFactory.createLiteralString(identifier(rule, text)));
            case IGNORE -> {}
        }
    }

    /** The identifier that a cell of an {@code identifier} column gives. */
    static String identifier(Rule rule, String text) {
        return rule.target().system() + ":" + rule.target().prefix() + text;
    }

    private static Node words(Rule rule, String text) {
        var tag = rule.language().or(() -> LanguageGuess.of(text).map(language -> language.tag()));
        return tag.map(t -> NodeFactory.createLiteralLang(text, t))
                .orElseGet(() -> NodeFactory.createLiteralString(text));
    }

    private Optional<Node> concept(Rule rule, String text, String where, Consumer<Finding> refuse) {
        var scheme = rule.target().scheme().orElseThrow();
        var concept = words.concept(scheme, text);
        if (concept.isEmpty()) {
            refuse.accept(Finding.refusal("TAB-072", where, text, Voc.slugOf(scheme), words.nearest(scheme, text)));
        }
        return concept;
    }

    private Optional<Node> reference(Rule rule, String text, String where, Consumer<Finding> refuse) {
        var kinds = rule.target().refers();
        for (var kind : kinds) {
            var found = identities.find(kind, identifier(rule, text));
            if (found.isPresent()) {
                return entry(found, kind.word(), text, where, refuse);
            }
        }
        int hash = text.lastIndexOf('#');
        for (var kind : hash < 0 ? List.<Kind>of() : kinds) {
            var found = identities.find(kind, identifier(rule, text.substring(0, hash)));
            if (found.isPresent()) {
                return entry(found, kind.word(), text, where, refuse)
                        .map(node -> NodeFactory.createURI(node.getURI() + text.substring(hash)));
            }
        }
        var names = String.join(", ", kinds.stream().map(Kind::word).toList());
        return entry(Optional.empty(), names, identifier(rule, text), where, refuse);
    }

    private Optional<Node> entry(
            Optional<EntryId> found, String kind, String text, String where, Consumer<Finding> refuse) {
        if (found.isEmpty()) {
            refuse.accept(Finding.refusal("TAB-073", where, text, kind));
        } else if (identities.isRefused(found.get())) {
            refuse.accept(Finding.refusal("TAB-074", where, text));
        }
        return found.map(id -> NodeFactory.createURI(id.urn()));
    }

    private static Optional<DateSpan> date(String text, String where, Consumer<Finding> refuse) {
        return switch (WrittenDate.of(text)) {
            case WrittenDate.Dated(var span) -> Optional.of(span);
            case WrittenDate.Unknown() -> Optional.empty();
            case WrittenDate.Either(var one, var other) -> {
                refuse.accept(Finding.refusal("TAB-076", where, text, one, other));
                yield Optional.empty();
            }
            case WrittenDate.Unreadable() -> {
                refuse.accept(Finding.refusal("TAB-075", where, text));
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> day(String text, String where, Consumer<Finding> refuse) {
        return date(text, where, refuse).flatMap(span -> {
            var one = span.earliest()
                    .filter(day -> span.latest().filter(day::equals).isPresent());
            if (one.isEmpty()) {
                refuse.accept(Finding.refusal("TAB-077", where, text, "day"));
            }
            return one.map(LocalDate::toString);
        });
    }

    private static void number(Rule rule, String text, RDFDatatype type, String where, Draft draft) {
        var plain = text.replace(",", "");
        boolean whole = type.equals(XSDDatatype.XSDinteger);
        if (plain.matches(whole ? "-?[0-9]{1,18}" : "-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            var number = new BigDecimal(plain);
            draft.say(
                    rule.term().property(),
                    typed(whole ? number.toBigInteger().toString() : number.toPlainString(), type));
        } else {
            draft.findings()
                    .add(Finding.refusal("TAB-077", where, text, rule.form().word()));
        }
    }

    private static void flag(Rule rule, String text, String where, Draft draft) {
        var word = text.toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(word)) {
            draft.say(rule.term().property(), typed("true", XSDDatatype.XSDboolean));
        } else if (!NO.contains(word)) {
            draft.findings()
                    .add(Finding.refusal("TAB-077", where, text, rule.form().word()));
        }
    }

    private static Optional<Node> address(String text, String where, Consumer<Finding> refuse) {
        var iri = Prefixed.of(text);
        if (isAddress(iri)) {
            return Optional.of(NodeFactory.createURI(iri));
        }
        refuse.accept(Finding.refusal("TAB-077", where, text, "iri"));
        return Optional.empty();
    }

    private static boolean isAddress(String text) {
        if (!text.matches("https?://\\S+")) {
            return false;
        }
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** {@code 이름 = Name [1973/1982]}. */
    private static void name(Rule rule, String text, String where, Draft draft) {
        var form = NAME.matcher(text);
        if (text.length() > LONGEST_NAME || !form.matches()) {
            draft.findings().add(Finding.refusal("TAB-077", where, text, "names"));
            return;
        }
        var labels = new ArrayList<Node>();
        for (var name : form.group("names").split("\\s+=\\s+", -1)) {
            labels.add(words(rule, name.strip()));
        }
        var when = Optional.ofNullable(form.group("when")).flatMap(t -> date(t, where, draft.findings()::add));
        draft.named(labels, when);
    }

    private static void range(String text, String dimension, String where, Draft draft) {
        var range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            draft.findings().add(Finding.refusal("TAB-077", where, text, dimension.replace("=", "")));
            return;
        }
        var to = Optional.ofNullable(range.group("to")).map(end -> "," + seconds(end));
        draft.selector(dimension + seconds(range.group("from")) + to.orElse(""));
    }

    /** {@code 1:05} is 65; a plain number stays. */
    private static String seconds(String clock) {
        var whole = BigDecimal.ZERO;
        for (var part : clock.split(":", -1)) {
            whole = whole.multiply(BigDecimal.valueOf(60))
                    .add(part.matches("[0-9]+(\\.[0-9]+)?") ? new BigDecimal(part) : BigDecimal.ZERO);
        }
        return whole.toPlainString();
    }

    private static void access(String text, String where, Draft draft) {
        AccessLevel.of(text)
                .ifPresentOrElse(draft::access, () -> draft.findings().add(Finding.refusal("TAB-078", where, text)));
    }

    private static Node typed(String value, RDFDatatype type) {
        return NodeFactory.createLiteralDT(value, type);
    }
}
