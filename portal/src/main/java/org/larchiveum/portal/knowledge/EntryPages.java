package org.larchiveum.portal.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.outline.Outlines;
import org.larchiveum.portal.outline.Titles;
import org.larchiveum.portal.problem.Absence;
import org.springframework.stereotype.Component;

/** What the pages of all kinds of knowledge have: the entry itself, its name, its lines, and its addresses. */
@Component
class EntryPages {
    private final ReadingRoom room;
    private final KnowledgeRoom knowledge;
    private final Titles titles;
    private final Fields fields;
    private final Linked linked;
    private final Outlines outlines;
    private final Citations citations;

    EntryPages(
            ReadingRoom room,
            KnowledgeRoom knowledge,
            Titles titles,
            Fields fields,
            Linked linked,
            Outlines outlines,
            Citations citations) {
        this.room = room;
        this.knowledge = knowledge;
        this.titles = titles;
        this.fields = fields;
        this.linked = linked;
        this.outlines = outlines;
        this.citations = citations;
    }

    /** The open entry that a visitor named; what was withdrawn and what never was end as their problems. */
    Thing thing(Kind kind, String id) {
        var named = Absence.id(id);
        return knowledge.thing(kind, named).orElseThrow(() -> Absence.of(room, named));
    }

    /** @param without IRIs of properties that the page shows in another place */
    Map<String, Object> common(Thing thing, Language language, Set<String> without) {
        var reference = thing.reference();
        var path = reference.kind().word() + "/" + reference.id();
        var shown = new HashMap<String, Object>();
        var outline = outlines.of(thing);
        shown.put("outline", outline);
        shown.put("cited", citations.shown(outline, language));
        shown.put("kind", reference.kind().word());
        shown.put("name", titles.of(thing, language));
        shown.put("otherName", other(thing, language));
        shown.put("invented", reference.invented());
        shown.put("lead", Phrase.of(thing.words(DCTerms.description), language));
        shown.put("fields", fields.of(thing, language, without));
        shown.put("linked", linked.to(reference, language));
        shown.put("permanent", "/id/" + path);
        shown.put("data", "/data/" + path);
        return shown;
    }

    private static Phrase other(Thing thing, Language language) {
        var other = language.other();
        return thing.reference()
                .name()
                .in(other)
                .map(text -> new Phrase(text, Optional.of(other.tag())))
                .orElse(Phrase.plain(""));
    }
}
