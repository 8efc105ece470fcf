package org.larchiveum.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.larchiveum.portal.invented.InventedRoom;

/** Every kind of page, on a phone and on a desk, light and dark, in the language of the class: two can be looked through at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesTest {
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("home", "/"),
            Map.entry("search", "/search?q=%EA%B0%95"),
            Map.entry("search-narrowed", "/search?type=image&from=1990&to=2010"),
            Map.entry("search-empty", "/search?q=zzzz"),
            Map.entry("search-cases", "/search?kind=case"),
            Map.entry(
                    "search-cases-narrowed",
                    "/search?kind=case&violation=execution-murder&institution=" + InventedKnowledge.NORTH_BUREAU),
            Map.entry("records", "/records"),
            Map.entry("fonds", "/record/" + InventedRoom.FONDS),
            Map.entry("image", "/record/" + InventedRoom.PICTURE),
            Map.entry("audio", "/record/" + InventedRoom.SOUND),
            Map.entry("document", "/record/" + InventedRoom.DOCUMENT + "?page=2"),
            Map.entry("text", "/record/" + InventedRoom.TEXT),
            Map.entry("organisation", "/organisation/" + InventedRoom.HOUSE),
            Map.entry("about", "/about"),
            Map.entry("components", "/components"),
            Map.entry("problems", "/problems"),
            Map.entry("sparql", "/sparql"),
            Map.entry(
                    "sparql-answer",
                    "/sparql?query=PREFIX+geo:%3Chttp://www.w3.org/2003/01/geo/wgs84_pos%23%3E+SELECT+*+%7B%3Fplace+geo:lat+%3Flat%3B"
                            + "geo:long+%3Flong%3B%3Chttps://w3id.org/larchiveum/ns%23earliest%3E+%3Fday%7D"),
            Map.entry("dataset", "/dataset"),
            Map.entry("releases", "/dataset/releases"),
            Map.entry("release", "/dataset/releases/2026.2"),
            Map.entry("release-replaced", "/dataset/releases/2026.1"),
            Map.entry("release-unknown", "/dataset/releases/2026.9"),
            Map.entry("problem-release-gone", "/problems/release-gone"),
            Map.entry("robots", "/robots"),
            Map.entry("finding-aid", "/record/" + InventedRoom.FONDS + "/finding-aid"),
            Map.entry(
                    "institution",
                    "/institution/" + InventedKnowledge.MINISTRY + "?on=1980-06-01&from=1960-01-01&to=2000-01-01"),
            Map.entry("institutions", "/institutions"),
            Map.entry("place", "/place/" + InventedKnowledge.NORTH),
            Map.entry("institution-bad-day", "/institution/" + InventedKnowledge.MINISTRY + "?on=1980-13-01&from=x"),
            Map.entry("places", "/places"),
            Map.entry("case", "/case/" + InventedKnowledge.FIRST_CASE),
            Map.entry("event", "/event/" + InventedKnowledge.EVENT),
            Map.entry("publication", "/publication/" + InventedKnowledge.BOOK),
            Map.entry("instrument", "/instrument/" + InventedKnowledge.CODE),
            Map.entry("proceeding", "/proceeding/" + InventedKnowledge.PROCEEDING),
            Map.entry("control", "/control/" + InventedKnowledge.CONTROL),
            Map.entry("figure", "/figure/" + InventedKnowledge.FIGURE),
            Map.entry("statistics", "/statistics"),
            Map.entry("vocabulary", "/ns"),
            Map.entry("scheme", "/ns/violation-type"),
            Map.entry("concept", "/ns/violation-type/torture-physical-violence"),
            Map.entry("problem-explained", "/problems/query-syntax"),
            Map.entry("source-types", "/ns/source-type"),
            Map.entry("query-refused", "/sparql?query=SELECT+*+%7BSERVICE+%3Chttps://else.example%3E%7B?s+?p+?o%7D%7D"),
            Map.entry("refused", "/search?q=" + InventedRoom.REFUSED),
            Map.entry("away", "/search?q=" + InventedRoom.AWAY),
            Map.entry("not-found", "/record/" + InventedRoom.NEVER),
            Map.entry("withdrawn", "/record/" + InventedRoom.WITHDRAWN));

    /** What the browser itself says of a page that is a problem. */
    private static final Map<String, Integer> PROBLEMS = Map.of(
            "not-found",
            404,
            "release-unknown",
            404,
            "withdrawn",
            410,
            "query-refused",
            403,
            "refused",
            422,
            "away",
            503);

    private final String lang;
    private House house;

    PagesTest(String lang) {
        this.lang = lang;
    }

    @BeforeAll
    void open() {
        house = House.open();
    }

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
    }

    /** One page in one language, looked at from wide to narrow. */
    record Look(String name, String path, String lang) {
        @Override
        public String toString() {
            return name + "-" + lang;
        }
    }

    Stream<Look> looks() {
        return PAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(page -> new Look(page.getKey(), page.getValue(), lang));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isAccessibleCompleteAndKeepsToItself(Look look) {
        var said = new ArrayList<String>();
        var elsewhere = new ArrayList<String>();
        try (var context = house.browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 860)
                .setLocale(look.lang().equals("ko") ? "ko-KR" : "en-GB")
                .setColorScheme(look.lang().equals("ko") ? ColorScheme.DARK : ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !expected(message.text(), look)) {
                    said.add(message.text());
                }
            });
            page.onPageError(said::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(house.address) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.navigate(house.address
                    // One address for all languages, by the SPARQL protocol.
                    + (look.path().startsWith("/sparql")
                            ? look.path() + (look.path().contains("?") ? "&" : "?") + "lang=" + look.lang()
                            : "/" + look.lang() + look.path()));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            assertThat(page.content()).as("missing messages").doesNotContain("??");
            assertThat(page.getAttribute("html", "lang")).isEqualTo(look.lang());
            fits(page, look, 1280);
            fits(page, look, 768);
            accessible(page);
            // On a telephone by the other light.
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(look.lang().equals("ko") ? ColorScheme.LIGHT : ColorScheme.DARK));
            fits(page, look, 360);
            accessible(page);
            assertThat(said).as("console errors").isEmpty();
            assertThat(elsewhere).as("requests to other hosts").isEmpty();
            assertThat(context.cookies()).as("cookies").isEmpty();
        }
    }

    private static void fits(Page page, Look look, int width) {
        page.setViewportSize(width, width < 500 ? 740 : 860);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/" + look + "-" + width + ".png")));
        assertThat(overflow(page)).as("what sticks out sideways at " + width).isEmpty();
    }

    /** What is folded away is judged too, and folded again. */
    private static void accessible(Page page) {
        page.evaluate("() => document.querySelectorAll('details:not([open])')"
                + ".forEach(fold => { fold.dataset.folded = ''; fold.open = true; })");
        assertThat(outline(page)).as("headings that skip a level").isEmpty();
        assertThat(violations(page)).as("accessibility").isEmpty();
        page.evaluate("() => document.querySelectorAll('[data-folded]').forEach(fold => { fold.open = false; })");
    }

    private static boolean expected(String message, Look look) {
        var status = PROBLEMS.get(look.name());
        return status != null && message.startsWith("Failed to load resource") && message.contains(" " + status + " ");
    }

    private static List<?> overflow(Page page) {
        return (List<?>) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth ? [] : "
                + "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                + ".slice(0, 5).map(e => e.outerHTML.slice(0, 120))");
    }

    private static List<?> outline(Page page) {
        return (List<?>)
                page.evaluate("() => [...document.querySelectorAll('h1,h2,h3,h4')].map(h => [Number(h.tagName[1]), h])"
                        + ".filter(([level], i, all) => i === 0 ? level !== 1 : level > all[i - 1][0] + 1 || level === 1)"
                        + ".map(([, h]) => h.outerHTML.slice(0, 120))");
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .limit(3)
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
                        .toList();
    }
}
