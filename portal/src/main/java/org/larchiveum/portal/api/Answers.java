package org.larchiveum.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.PublicSummary;
import org.larchiveum.archive.search.Cursor;
import org.larchiveum.archive.search.Hit;
import org.larchiveum.archive.search.Passage;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.outline.Outline;
import org.springframework.stereotype.Component;

/** What the API says; members that have nothing to say are left out. */
@Component
class Answers {
    private final PortalSettings settings;

    Answers(PortalSettings settings) {
        this.settings = settings;
    }

    Map<String, Object> found(SearchPage page) {
        var body = new LinkedHashMap<String, Object>();
        body.put("total", page.total());
        body.put("items", page.hits().stream().map(this::hit).toList());
        page.didYouMean().ifPresent(other -> body.put("didYouMean", other));
        page.next().map(Cursor::token).ifPresent(token -> body.put("cursor", token));
        return body;
    }

    private Map<String, Object> hit(Hit hit) {
        var item = item(hit.identity().kind(), hit.id(), hit.titles());
        hit.identity().level().ifPresent(level -> item.put("level", level.word()));
        text(item, "code", hit.identity().referenceCode());
        text(item, "date", hit.when().edtf());
        if (!hit.passages().isEmpty()) {
            item.put("passages", hit.passages().stream().map(Passage::plain).toList());
        }
        return item;
    }

    Map<String, Object> entry(Outline entry, Optional<PublicChange> change) {
        var self = entry.self();
        var item = item(self.kind(), self.id().toString(), entry.title());
        if (self.kind() == Kind.RECORD) {
            item.put("level", self.sort());
        }
        text(item, "code", self.code());
        words(item, "summary", entry.summary());
        var making = entry.making();
        making.date().ifPresent(date -> item.put("date", date));
        list(item, "creators", making.creators());
        list(item, "subjects", making.subjects());
        list(item, "places", making.places());
        if (!making.languages().isEmpty()) {
            item.put("languages", making.languages());
        }
        text(item, "media", entry.access().media());
        words(item, "holder", entry.access().holder());
        text(item, "rights", entry.access().rights().statement());
        words(item, "credit", entry.access().rights().credit());
        if (!entry.above().isEmpty()) {
            item.put(
                    "above",
                    entry.above().stream()
                            .map(above -> item(Kind.RECORD, above.id().toString(), above.title()))
                            .toList());
        }
        item.put("invented", self.invented());
        change.ifPresent(seen -> item.put("changed", seen.day().toString()));
        item.put("data", settings.address("/data/" + entry.path()));
        return item;
    }

    Map<String, Object> below(List<PublicSummary> units, Optional<Integer> next) {
        var body = new LinkedHashMap<String, Object>();
        body.put("items", units.stream().map(this::summary).toList());
        next.ifPresent(from -> body.put("from", from));
        return body;
    }

    private Map<String, Object> summary(PublicSummary unit) {
        var label = unit.label();
        var item = item(unit.kind(), unit.id().toString(), label.title());
        item.put("level", label.level().word());
        text(item, "code", label.referenceCode());
        label.date().map(DateSpan::edtf).ifPresent(date -> item.put("date", date));
        text(item, "media", unit.mediaGroup());
        item.put("below", unit.children());
        item.put("invented", unit.invented());
        return item;
    }

    Map<String, Object> changes(List<PublicChange> changes) {
        var body = new LinkedHashMap<String, Object>();
        body.put("items", changes.stream().map(this::change).toList());
        if (!changes.isEmpty()) {
            body.put("after", changes.getLast().sequence());
        }
        return body;
    }

    private Map<String, Object> change(PublicChange change) {
        var item = new LinkedHashMap<String, Object>();
        item.put("sequence", change.sequence());
        item.put("day", change.day().toString());
        item.put("id", change.id().toString());
        item.put("kind", change.kind().word());
        item.put("address", address(change.kind(), change.id().toString()));
        item.put("gone", change.gone());
        // Where something lay that is gone may be closed by now.
        change.within().filter(above -> !change.gone()).map(PublicId::toString).ifPresent(id -> item.put("within", id));
        return item;
    }

    private Map<String, Object> item(Kind kind, String id, Multilingual title) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", id);
        item.put("kind", kind.word());
        item.put("address", address(kind, id));
        words(item, "title", title);
        return item;
    }

    private String address(Kind kind, String id) {
        return settings.address("/id/" + kind.word() + "/" + id);
    }

    private static void text(Map<String, Object> item, String name, String text) {
        if (!text.isEmpty()) {
            item.put(name, text);
        }
    }

    private static void words(Map<String, Object> item, String name, Multilingual words) {
        if (!words.isEmpty()) {
            item.put(name, words.byTag());
        }
    }

    private static void list(Map<String, Object> item, String name, List<Multilingual> words) {
        if (!words.isEmpty()) {
            item.put(name, words.stream().map(Multilingual::byTag).toList());
        }
    }
}
