package org.larchiveum.portal.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.layout.ReleasePath;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Xml;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Every page that is open, for search engines (sitemaps.org 0.9), in both languages, each naming the other; with the day on which
 * visitors first saw it as it is now.
 */
@Controller
class SitemapController {
    /** Entries in one sitemap: two addresses each, far below the 50,000 that one may hold. */
    static final int ENTRIES = 10_000;

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Predicate<PublicChange> SHOWN = change -> !change.gone();
    private static final List<String> PAGES = List.of(
            "/",
            "/records",
            "/search",
            "/institutions",
            "/places",
            "/statistics",
            "/about",
            "/ns",
            "/dataset",
            ReleasePath.ALL,
            "/robots",
            "/problems");

    private final ReadingRoom room;
    private final Releases releases;

    SitemapController(ReadingRoom room, Releases releases) {
        this.room = room;
        this.releases = releases;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        var site = Site.at(request);
        var xml = Xml.document().open("sitemapindex", "xmlns", NAMESPACE);
        xml.open("sitemap").element("loc", site.absolute("/sitemaps/pages.xml")).close();
        long entries = room.changes().count(SHOWN);
        for (long number = 1; (number - 1) * ENTRIES < entries; number++) {
            xml.open("sitemap")
                    .element("loc", site.absolute("/sitemaps/" + number + ".xml"))
                    .close();
        }
        return answer(xml.close());
    }

    @GetMapping("/sitemaps/pages.xml")
    ResponseEntity<byte[]> pages(HttpServletRequest request) {
        var site = Site.at(request);
        var xml = begin();
        PAGES.forEach(path -> pair(xml, site, lang -> "/" + lang + path, ""));
        releases.all().forEach(release -> pair(xml, site, lang -> "/" + lang + ReleasePath.of(release.version()), ""));
        // One address for both languages, which it takes from its query.
        xml.open("url").element("loc", site.absolute("/sparql")).close();
        return answer(xml.close());
    }

    @GetMapping("/sitemaps/{number:[1-9][0-9]{0,5}}.xml")
    ResponseEntity<byte[]> entries(@PathVariable int number, HttpServletRequest request) {
        var site = Site.at(request);
        var shown = room.changes().after(0, SHOWN, number * ENTRIES);
        if (shown.size() <= (number - 1) * ENTRIES) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        var xml = begin();
        shown.subList((number - 1) * ENTRIES, shown.size())
                .forEach(change -> pair(
                        xml,
                        site,
                        lang -> "/" + lang + "/" + change.kind().word() + "/" + change.id(),
                        change.day().toString()));
        return answer(xml.close());
    }

    private static Xml begin() {
        return Xml.document().open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    }

    /** A page in both languages. */
    private static void pair(Xml xml, Site site, UnaryOperator<String> path, String changed) {
        for (var language : Language.values()) {
            xml.open("url").element("loc", site.absolute(path.apply(language.tag())));
            if (!changed.isEmpty()) {
                xml.element("lastmod", changed);
            }
            for (var either : Language.values()) {
                xml.empty(
                        "xhtml:link",
                        "rel",
                        "alternate",
                        "hreflang",
                        either.tag(),
                        "href",
                        site.absolute(path.apply(either.tag())));
            }
            xml.close();
        }
    }

    private static ResponseEntity<byte[]> answer(Xml xml) {
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.noCache())
                .body(xml.written().getBytes(StandardCharsets.UTF_8));
    }
}
