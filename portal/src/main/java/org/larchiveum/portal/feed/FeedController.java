package org.larchiveum.portal.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.layout.ReleasePath;
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
    private static final int RELEASES = 10;

    private final ReadingRoom room;
    private final Outlines outlines;
    private final Releases releases;
    private final MessageSource messages;

    FeedController(ReadingRoom room, Outlines outlines, Releases releases, MessageSource messages) {
        this.room = room;
        this.outlines = outlines;
        this.releases = releases;
        this.messages = messages;
    }

    /** Something that is told: on which day, and how. */
    private record News(LocalDate day, Consumer<Xml> told) {}

    @GetMapping("/feed")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        var site = Site.at(request);
        var news = news(site);
        var xml = Xml.document();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", site.lang());
        xml.element("id", site.absolute("/feed"));
        xml.element("title", message("feed.of", site, site.title()));
        xml.element("updated", moment(news.stream().findFirst().map(News::day).orElse(LocalDate.EPOCH)));
        xml.open("author").element("name", site.title()).close();
        link(xml, "self", site.absolute("/feed?lang=" + site.lang()), "application/atom+xml", site.lang());
        link(xml, "alternate", site.absolute(site.to("/")), "text/html", site.lang());
        link(xml, "related", site.absolute("/feed?lang=" + site.otherLang()), "application/atom+xml", site.otherLang());
        news.forEach(one -> one.told().accept(xml));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(xml.close().written().getBytes(StandardCharsets.UTF_8));
    }

    /** The newest first: entries, and releases of the dataset. */
    private List<News> news(Site site) {
        // However much is opened, a release is not crowded out.
        var issued = releases.all().stream()
                .limit(RELEASES)
                .map(release -> new News(day(release), xml -> release(release, day(release), site, xml)))
                .toList();
        var entries = room.changes().newest(change -> !change.gone(), NEWEST - issued.size()).stream()
                .map(change -> new News(
                        change.day(),
                        // What has been withdrawn since the list was read is left out.
                        xml -> outlines.of(change.kind(), change.id())
                                .ifPresent(entry -> entry(entry, change, site, xml))));
        return Stream.concat(issued.stream(), entries)
                .sorted(Comparator.comparing(News::day).reversed())
                .toList();
    }

    /** That its files are gone is news of a release, too. */
    private static LocalDate day(DatasetRelease release) {
        return switch (release.state()) {
            case ReleaseState.Held held -> release.day();
            case ReleaseState.Replaced replaced -> replaced.day();
            case ReleaseState.Gone gone -> gone.day();
        };
    }

    private void release(DatasetRelease release, LocalDate day, Site site, Xml xml) {
        var version = release.version();
        var name = message("release.name", site, version.toString());
        xml.open("entry");
        xml.element("id", site.absolute(ReleasePath.of(version)));
        xml.element("title", name);
        xml.element("updated", moment(day));
        link(xml, "alternate", site.absolute(site.to(ReleasePath.of(version))), "text/html", site.lang());
        xml.empty("category", "term", "release");
        var told =
                switch (release.state()) {
                    case ReleaseState.Held held -> release.note().best(site.language());
                    case ReleaseState.Replaced replaced ->
                        message("release.notice.replaced", site) + " "
                                + message("release.instead", site, replaced.by().toString());
                    case ReleaseState.Gone gone -> message("release.notice.gone", site);
                };
        xml.element("summary", told.isEmpty() ? name : told);
        xml.close();
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
