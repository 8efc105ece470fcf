package org.larchiveum.portal.findingaid;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.ead.FindingAid;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Forms;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.outline.Outlines;
import org.springframework.stereotype.Component;

/** Makes the page of a finding aid. */
@Component
class FindingAidPages {
    private static final ZoneId HOME = ZoneId.of("Asia/Seoul");

    private final PortalSettings settings;
    private final Dates dates;
    private final Outlines outlines;
    private final Citations citations;

    FindingAidPages(PortalSettings settings, Dates dates, Outlines outlines, Citations citations) {
        this.settings = settings;
        this.dates = dates;
        this.outlines = outlines;
        this.citations = citations;
    }

    AidPage page(FindingAid aid, Language language) {
        var units = new ArrayList<AidPage.Unit>();
        aid.below().forEach(part -> add(part, 1, language, units));
        return new AidPage(
                unit(aid.unit(), 0, language),
                units,
                aid.size(),
                aid.whole(),
                dates.day(LocalDate.now(HOME), language),
                citations.shown(outlines.of(aid.unit()), language));
    }

    private void add(FindingAid aid, int depth, Language language, List<AidPage.Unit> units) {
        units.add(unit(aid.unit(), depth, language));
        aid.below().forEach(part -> add(part, depth + 1, language, units));
    }

    private AidPage.Unit unit(PublicEntry entry, int depth, Language language) {
        var description = entry.description();
        var identity = description.identity();
        var other = language.other();
        var facts = new AidPage.Facts(
                identity.level().word(),
                identity.referenceCode(),
                identity.date().map(date -> dates.say(date, language)).orElse(""),
                entry.holder()
                        .map(holder -> holder.label().title().best(language))
                        .orElse(""),
                description.showing().invented());
        return new AidPage.Unit(
                new AidPage.Target(
                        entry.id().toString(),
                        Line.address(entry.kind(), entry.id().toString(), language),
                        settings.address("/id/" + entry.kind().word() + "/" + entry.id())),
                depth,
                Phrase.of(identity.title(), language),
                identity.title()
                        .in(other)
                        .filter(text -> identity.title().in(language).isPresent())
                        .map(text -> new Phrase(text, Optional.of(other.tag())))
                        .orElse(Phrase.plain("")),
                facts,
                said(description, language));
    }

    private static List<AidPage.Said> said(Description description, Language language) {
        var context = description.context();
        var content = description.content();
        var conditions = description.conditions();
        var allied = description.allied();
        var said = new ArrayList<AidPage.Said>();
        say(said, "extent", List.of(description.identity().extent()), language);
        say(said, "creators", context.creators(), language);
        say(said, "history", List.of(context.history()), language);
        say(said, "custody", List.of(context.custody()), language);
        say(said, "acquisition", List.of(context.acquisition()), language);
        say(said, "scope", List.of(content.scope()), language);
        say(said, "appraisal", List.of(content.appraisal()), language);
        say(said, "accruals", List.of(content.accruals()), language);
        say(said, "arrangement", List.of(content.arrangement()), language);
        Forms.say(content.form(), language)
                .ifPresent(form -> said.add(new AidPage.Said("form", List.of(Phrase.plain(form)))));
        say(said, "subjects", content.subjects(), language);
        say(said, "places", content.places(), language);
        say(said, "access", List.of(conditions.access()), language);
        languages(conditions.languages(), language).ifPresent(said::add);
        say(said, "physical", List.of(conditions.physical()), language);
        say(said, "findingAid", List.of(conditions.findingAid()), language);
        say(said, "originals", List.of(allied.originals()), language);
        say(said, "copies", List.of(allied.copies()), language);
        say(said, "related", List.of(allied.related()), language);
        say(said, "publication", List.of(allied.publication()), language);
        say(said, "note", List.of(description.note()), language);
        return said;
    }

    private static Optional<AidPage.Said> languages(List<String> codes, Language language) {
        var locale = Locale.forLanguageTag(language.tag());
        var names = codes.stream()
                .map(code -> Phrase.plain(Locale.forLanguageTag(code).getDisplayLanguage(locale)))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new AidPage.Said("languages", names));
    }

    private static void say(List<AidPage.Said> said, String key, List<Multilingual> texts, Language language) {
        var phrases = Phrase.all(texts, language);
        if (!phrases.isEmpty()) {
            said.add(new AidPage.Said(key, phrases));
        }
    }
}
