package org.larchiveum.portal.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.larchiveum.portal.layout.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What robots may do, told to them (RFC 9309) and to those who run them. */
@Controller
class RobotsController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        var site = Site.at(request);
        return ResponseEntity.ok().contentType(TEXT).body("""
                # What robots may do here, in words: %s
                # To take everything, use OAI-PMH (%s) or the data itself, not the pages.
                User-agent: *
                Disallow: /*/search?
                Disallow: /*?from=
                Disallow: /*?on=
                Disallow: /sparql?
                Disallow: /iiif/
                Disallow: /media/
                Allow: /

                Sitemap: %s
                """.formatted(
                        site.absolute("/en/robots"), site.absolute("/oai"), site.absolute("/sitemap.xml")));
    }

    @GetMapping("/{lang:ko|en}/robots")
    String page() {
        return "feed/robots";
    }
}
