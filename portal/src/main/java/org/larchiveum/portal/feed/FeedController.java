package org.larchiveum.portal.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Xml;
import org.larchiveum.portal.outline.Outline;
import org.larchiveum.portal.outline.Outlines;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is new to visitors or different for them, as an Atom feed (RFC 4287) in either language. */
@Controller
class FeedController {
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final int NEWEST = 50;

    private final ReadingRoom room;
    private final Outlines outlines;
    private final MessageSource messages;

    FeedController(ReadingRoom room, Outlines outlines, MessageSource messages) {
        this.room = room;
        this.outlines = outlines;
        this.messages = messages;
    }

    @GetMapping("/feed")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        var site = Site.at(request);
        var changes = room.changes().newest(change -> !change.gone(), NEWEST);
        var xml = Xml.document();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", site.lang());
        xml.element("id", site.absolute("/feed"));
        xml.element("title", message("feed.of", site, site.title()));
        xml.element(
                "updated",
                moment(changes.stream().findFirst().map(PublicChange::day).orElse(LocalDate.EPOCH)));
        xml.open("author").element("name", site.title()).close();
        link(xml, "self", site.absolute("/feed?lang=" + site.lang()), "application/atom+xml", site.lang());
        link(xml, "alternate", site.absolute(site.to("/")), "text/html", site.lang());
        link(xml, "related", site.absolute("/feed?lang=" + site.otherLang()), "application/atom+xml", site.otherLang());
        for (var change : changes) {
            // What has been withdrawn since the list was read is left out.
            outlines.of(change.kind(), change.id()).ifPresent(entry -> entry(entry, change, site, xml));
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(xml.close().written().getBytes(StandardCharsets.UTF_8));
    }

    private void entry(Outline entry, PublicChange change, Site site, Xml xml) {
        var language = site.language();
        xml.open("entry");
        xml.element("id", site.absolute(entry.permanent()));
        var title = entry.title().best(language);
        xml.element("title", title);
        xml.element("updated", moment(change.day()));
        link(xml, "alternate", site.absolute("/" + site.lang() + "/" + entry.path()), "text/html", site.lang());
        xml.empty("category", "term", entry.self().sort());
        var summary = entry.summary().best(language);
        xml.element("summary", (summary.isEmpty() ? title : summary) + invented(entry, site));
        xml.close();
    }

    private String invented(Outline entry, Site site) {
        return entry.self().invented()
                ? " [" + message("notice.invented", site) + ": " + message("notice.invented.text", site) + "]"
                : "";
    }

    private static void link(Xml xml, String rel, String href, String type, String lang) {
        xml.empty("link", "rel", rel, "type", type, "hreflang", lang, "href", href);
    }

    /** Days are all that is told: at what hour something was opened is nobody's business. */
    private static String moment(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    private String message(String key, Site site, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(site.lang()));
    }
}
