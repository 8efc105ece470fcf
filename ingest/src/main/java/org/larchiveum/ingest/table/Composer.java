package org.larchiveum.ingest.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.StaffRoom;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ingest.table.Identities.Identity;
import org.larchiveum.ingest.table.mapping.Form;
import org.larchiveum.ingest.table.mapping.Mapping;
import org.larchiveum.ingest.table.mapping.Rule;
import org.larchiveum.ingest.table.mapping.Words;
import org.larchiveum.ontology.Lar;

/** Makes entries of rows: what the rows say, what the archive says already and they leave alone, and who may see it. */
final class Composer {
    private static final Node INVENTED = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    private static final Node CONSENT_UNKNOWN = NodeFactory.createLiteralString("consent unknown");

    private final Mapping mapping;
    private final StaffRoom staff;
    private final Identities identities;
    private final CellReading cells;
    private final Clock clock = Clock.systemUTC();

    Composer(Mapping mapping, StaffRoom staff, Identities identities, Words words) {
        this.mapping = mapping;
        this.staff = staff;
        this.identities = identities;
        this.cells = new CellReading(words, identities);
    }

    /**
     * What rows come to.
     *
     * @param identity empty when the row says of no entry that it is about it
     * @param entry as it would be kept; empty when the findings refuse it
     * @param before as the archive has it
     */
    record Composed(
            String where,
            Optional<Identity> identity,
            Optional<Known> entry,
            Optional<Known> before,
            List<Finding> findings) {
        boolean refused() {
            return entry.isEmpty();
        }

        Outcome outcome() {
            if (refused()) {
                return Outcome.REFUSED;
            }
            return before.isEmpty() ? Outcome.ADDED : before.equals(entry) ? Outcome.UNCHANGED : Outcome.CHANGED;
        }
    }

    /** The identifiers that a row gives its entry, the first of them its own. */
    List<String> identifiers(Source source, Source.Group group) {
        var all = new ArrayList<String>();
        group.id().ifPresent(id -> all.add(mapping.system() + ":" + id));
        for (var rule : group.columns().present()) {
            if (rule.form() == Form.IDENTIFIER) {
                for (var row : group.rows()) {
                    Optional.of(group.columns().cell(row.cells(), rule.column()))
                            .filter(cell -> !cell.isEmpty())
                            .ifPresent(cell -> all.add(CellReading.identifier(rule, cell)));
                }
            }
        }
        return all;
    }

    Composed compose(Source source, Source.Group group) {
        var where = source.where(group.rows().getFirst());
        var findings = new ArrayList<Finding>();
        group.rows().forEach(row -> findings.addAll(row.findings()));
        if (group.id().isEmpty()) {
            findings.add(Finding.refusal("TAB-070", where, source.rule().id().text()));
            return new Composed(where, Optional.empty(), Optional.empty(), Optional.empty(), findings);
        }
        var kind = source.rule().kind();
        var key = mapping.system() + ":" + group.id().get();
        var identity = identities.of(kind, key);
        int row = group.rows().getFirst().number();
        if (identity.source() != source.number() || identity.row() != row) {
            findings.add(Finding.refusal("TAB-071", where, group.id().get(), Integer.toString(identity.row())));
            return new Composed(where, Optional.empty(), Optional.empty(), Optional.empty(), findings);
        }
        var draft = new Draft(identity.id());
        draft.findings().addAll(findings);
        draft.say(Lar.earlierIdentifier.asNode(), NodeFactory.createLiteralString(key));
        read(source, group, draft, where);
        return composed(source, identity, draft, where);
    }

    private void read(Source source, Source.Group group, Draft draft, String where) {
        for (var rule : source.rule().manner().constants()) {
            govern(rule, draft);
            cells.read(rule, "", where + ", " + rule.term().name(), draft);
        }
        for (var rule : group.columns().present()) {
            govern(rule, draft);
            for (var row : group.rows()) {
                var cell = group.columns().cell(row.cells(), rule.column());
                if (!cell.isEmpty() || rule.hasDefault()) {
                    cells.read(rule, cell, source.where(row) + ", " + rule.column(), draft);
                }
            }
        }
        if (mapping.invented()) {
            draft.say(Lar.invented.asNode(), INVENTED);
        }
        draft.finish(where);
    }

    private static void govern(Rule rule, Draft draft) {
        switch (rule.form().decides()) {
            case PROPERTY -> draft.governed().add(rule.term().property());
            case DATES ->
                draft.governed().addAll(Set.of(Lar.dateEdtf.asNode(), Lar.earliest.asNode(), Lar.latest.asNode()));
            case NOTHING -> {}
        }
    }

    private Composed composed(Source source, Identity identity, Draft draft, String where) {
        var kind = source.rule().kind();
        var before = identity.known() ? before(identity) : Optional.<Known>empty();
        boolean unknown = kind == Kind.TESTIMONY && consentUnknown(identity, before);
        if (unknown) {
            draft.say(Lar.reviewReason.asNode(), CONSENT_UNKNOWN);
            draft.findings().add(Finding.warning("TAB-080", where));
        }
        if (kind == Kind.TESTIMONY) {
            draft.governed().add(Lar.reviewReason.asNode());
        }
        var wanted = unknown
                ? Optional.of(AccessLevel.SEALED)
                : draft.access().or(() -> source.rule().manner().access());
        if (wanted.filter(level -> level == AccessLevel.PUBLIC).isPresent() && !kind.openable()) {
            draft.findings().add(Finding.refusal("TAB-079", where, kind.word()));
        }
        var said = new HashSet<>(draft.said());
        before.ifPresent(old -> said.addAll(staying(old, draft)));
        said.addAll(Types.statements(kind, draft.subject(), said));
        var access = access(before.map(Known::access), wanted);
        var files = before.map(Known::files).orElse(List.of());
        boolean refused = draft.findings().stream().anyMatch(f -> f.severity() == Severity.REFUSAL);
        var entry =
                refused ? Optional.<Known>empty() : Optional.of(new Known(identity.id(), kind, said, access, files));
        return new Composed(where, Optional.of(identity), entry, before, draft.findings());
    }

    private Optional<Known> before(Identity identity) {
        return staff.entry(identity.id())
                .map(stored -> stored.entry())
                .filter(Known.class::isInstance)
                .map(Known.class::cast);
    }

    /** Nobody has said yet what may be done with it: neither the archive nor this import. */
    private boolean consentUnknown(Identity identity, Optional<Known> before) {
        boolean open = before.map(old -> old.values(Lar.reviewReason).anyMatch(CONSENT_UNKNOWN::equals))
                .orElse(true);
        return open && !identities.hasConsent(identity.id());
    }

    /** Testimonies that waited for a consent record which this import brings, and wait no longer; who may see them stays as it is. */
    List<Known> settled() {
        return identities.consentedElsewhere().stream()
                .sorted()
                .flatMap(id -> staff.entry(id).stream())
                .map(stored -> stored.entry())
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .filter(known -> known.values(Lar.reviewReason).anyMatch(CONSENT_UNKNOWN::equals))
                .map(Composer::withoutReview)
                .toList();
    }

    private static Known withoutReview(Known known) {
        var said = new HashSet<>(known.statements());
        said.remove(Triple.create(known.subject(), Lar.reviewReason.asNode(), CONSENT_UNKNOWN));
        return new Known(known.id(), known.kind(), said, known.access(), known.files());
    }

    /** What the archive says and the tables do not decide, with the parts of the entry that it is said by. */
    private static Set<Triple> staying(Known old, Draft draft) {
        var subject = draft.subject();
        var stays = new HashSet<Triple>();
        for (var triple : old.statements()) {
            boolean own = triple.getSubject().equals(subject);
            boolean type = triple.getPredicate().equals(RDF.type.asNode());
            boolean derived = type && Types.derived(old.kind(), triple.getObject());
            if (own && !derived && !draft.governed().contains(triple.getPredicate())) {
                stays.add(triple);
            }
        }
        for (boolean more = true; more; ) {
            var parts = new HashSet<Node>();
            stays.forEach(triple -> parts.add(triple.getObject()));
            more = false;
            for (var triple : old.statements()) {
                more |= parts.contains(triple.getSubject())
                        && !triple.getSubject().equals(subject)
                        && stays.add(triple);
            }
        }
        return stays;
    }

    private Access access(Optional<Access> before, Optional<AccessLevel> wanted) {
        var base = before.orElseGet(Access::closed);
        var now = base.disclosure().level();
        return wanted.filter(level -> level != now)
                .map(level ->
                        base.under(new Disclosure(level, Optional.empty(), Multilingual.NONE), LocalDate.now(clock)))
                .orElse(base);
    }
}
