package org.larchiveum.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.larchiveum.archive.description.Language;
import org.larchiveum.portal.PortalSettings;
import org.springframework.mock.web.MockHttpServletRequest;

class SiteTest {
    private static final PortalSettings SETTINGS = new PortalSettings(
            URI.create("https://archive.example"),
            new PortalSettings.Title("라키비움", "Larchiveum"),
            new PortalSettings.QuickExit(
                    URI.create("https://weather.example/ko"), URI.create("https://weather.example/en")),
            "");

    private static Site at(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query.isEmpty() ? null : query);
        return Site.of(SETTINGS, request);
    }

    /** The query that was asked travels along, as it was sent; the language is named once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lang=ko | /sparql?lang=en",
                "'' | /sparql?lang=en",
                "query=SELECT+*+%7B%7D | /sparql?lang=en&query=SELECT+*+%7B%7D",
                "lang=ko&query=ASK%7B%7D | /sparql?lang=en&query=ASK%7B%7D",
                "query=ASK%7B%7D&lang=ko&default-graph-uri=urn:a | /sparql?lang=en&query=ASK%7B%7D&default-graph-uri=urn:a"
            })
    void theLanguageSwitchKeepsTheQuestion(String query, String target) {
        assertThat(at("/sparql", query).in("en")).isEqualTo(target);
    }

    @Test
    void theLanguageSwitchStaysOnThePage() {
        assertThat(at("/ko/search", "q=%EA%B0%95").in("en")).isEqualTo("/en/search?q=%EA%B0%95");
        assertThat(at("/ko", "").in("en")).isEqualTo("/en/");
    }

    @Test
    void theQuickExitSpeaksTheVisitorsLanguage() {
        for (var lang : new String[] {"ko", "en"}) {
            var site = at("/" + lang + "/about", "");
            assertThat(site.settings().quickExit().in(site.language())).hasToString("https://weather.example/" + lang);
            assertThat(site.language()).isEqualTo(Language.of(lang).orElseThrow());
        }
    }
}
