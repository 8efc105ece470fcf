package org.larchiveum.portal.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Backlinks;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Reference;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.outline.Titles;
import org.springframework.stereotype.Component;

/** What else in the archive bears on an entry: everything open that points at it, by kind. */
@Component
class Linked {
    private static final int SHOWN = 60;
    /** Told by the chart, or counted. */
    private static final Set<String> ELSEWHERE = Set.of(
            Institutions.controlledBy.getURI(),
            Institutions.commandedBy.getURI(),
            Institutions.guidedBy.getURI(),
            Institutions.controller.getURI(),
            Institutions.controlled.getURI(),
            Cases.perpetratorInstitution.getURI());

    private final KnowledgeRoom room;
    private final Titles titles;

    Linked(KnowledgeRoom room, Titles titles) {
        this.room = room;
        this.titles = titles;
    }

    /** One entry in a list. */
    record Item(Phrase title, String href, boolean invented) {}

    /** The entries of one kind, {@code unit} for the units of an institution; {@code more} are not shown. */
    record Group(String kind, List<Item> items, long more) {
        Group {
            items = List.copyOf(items);
        }
    }

    List<Group> to(Reference entry, Language language) {
        var byKind = new LinkedHashMap<String, List<Backlinks>>();
        room.pointingAt(entry, SHOWN).stream()
                .filter(links ->
                        !ELSEWHERE.contains(links.property()) && !links.first().isEmpty())
                .forEach(links -> byKind.computeIfAbsent(word(links), absent -> new ArrayList<>())
                        .add(links));
        return byKind.entrySet().stream()
                .map(kind -> group(kind.getKey(), kind.getValue(), language))
                .toList();
    }

    /** Institutions that are part of another are its units. */
    private static String word(Backlinks links) {
        return links.property().equals(Institutions.partOf.getURI())
                ? "unit"
                : links.kind().word();
    }

    /** One that points twice, such as a post that is in an institution and heads it, is listed once. */
    private Group group(String word, List<Backlinks> links, Language language) {
        var all = new LinkedHashSet<Reference>();
        links.forEach(one -> all.addAll(one.first()));
        long more = links.stream()
                .mapToLong(one -> one.total() - one.first().size())
                .sum();
        return new Group(word, all.stream().map(one -> item(one, language)).toList(), Math.max(0, more));
    }

    Item item(Reference one, Language language) {
        return new Item(
                titles.of(one, language), Line.address(one.kind(), one.id().toString(), language), one.invented());
    }
}
