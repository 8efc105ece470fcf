package org.larchiveum.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.larchiveum.portal.invented.InventedRoom;

/** Ways through the portal that a visitor takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {
    /** Where Cytoscape keeps the chart that it shows. */
    private static final String CHART = "document.querySelector('.explore')._cyreg.cy";

    private House house;

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

    @Test
    void leadsFromSkipLinkToItemByKeyboardAlone() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/en/");
            page.keyboard().press("Tab");
            assertThat(focused(page)).contains("Skip to the main content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("riverbank");
            page.keyboard().press("Enter");
            page.waitForURL("**/en/search?q=riverbank");
            page.evaluate("() => document.getElementById('main').focus()");
            for (int i = 0; i < 60 && !focused(page).contains("The riverbank in early spring"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/en/record/" + InventedRoom.PICTURE);
            assertThat(page.textContent("h1")).isEqualTo("The riverbank in early spring");
        }
    }

    @Test
    void suggestsWhileTypingAndGoesWhereTheArrowPoints() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/ko/search");
            page.locator("#q-large").pressSequentially("강");
            page.waitForSelector("[role=option]");
            page.keyboard().press("ArrowDown");
            assertThat(page.getAttribute("#q-large", "aria-activedescendant")).isNotNull();
            page.keyboard().press("Enter");
            page.waitForURL("**/ko/organisation/**");
        }
    }

    @Test
    void isCompleteWithoutScripts() {
        try (var context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = at(context, "/ko/search?q=%EA%B0%95");
            page.locator(".result h3 a").nth(1).click();
            assertThat(page.url()).contains("/ko/record/");

            page.navigate(house.address + "/ko/record/" + InventedRoom.SOUND);
            assertThat(page.locator("audio[controls]").isVisible()).isTrue();
            assertThat(page.locator("[data-transcript]").first().locator(".cue").count())
                    .isEqualTo(4);
            assertThat(page.locator(".cue").first().getAttribute("href")).contains("#t=");

            page.navigate(house.address + "/ko/record/" + InventedRoom.PICTURE);
            assertThat(page.locator(".stage img").getAttribute("alt")).isNotBlank();

            page.navigate(house.address + "/ko/record/" + InventedRoom.DOCUMENT);
            page.locator(".leaf a[rel=next]").click();
            assertThat(page.url()).contains("page=2");
            assertThat(page.locator("[data-exit]").getAttribute("href")).startsWith("https://");
        }
    }

    @Test
    void theChainOfCommandOfAnotherDayIsThereWithoutScripts() {
        try (var context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = at(context, "/en/institutions");
            page.locator("main a", new Page.LocatorOptions().setHasText("Ministry of Shallows Security"))
                    .click();
            assertThat(page.locator(".chart svg").textContent()).doesNotContain("Angaegol");
            page.fill("#on", "1965-06-01");
            page.locator(".day .button").first().click();
            assertThat(page.url()).contains("on=1965-06-01").endsWith("#chart");
            assertThat(page.locator(".chart svg").textContent()).contains("Angaegol");
            page.locator(".units a", new Page.LocatorOptions().setHasText("Angaegol camp"))
                    .click();
            assertThat(page.textContent("h1")).isEqualTo("Angaegol camp");
            assertThat(page.locator(".explore-open").count()).isZero();
        }
    }

    /** The explorer is fetched when it is wanted, breaks no rule of the page, shows what the lists say, and leads where they lead. */
    @Test
    void theChartIsExploredWithWhatThePageAlreadySays() {
        try (var context = context(new Browser.NewContextOptions())) {
            var said = new ArrayList<String>();
            var fetched = new ArrayList<String>();
            var page = context.newPage();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            page.onRequest(request -> fetched.add(request.url()));
            page.navigate(house.address + "/en/institution/" + InventedKnowledge.MINISTRY + "?on=1980-06-01");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(fetched).noneMatch(url -> url.contains("cytoscape"));
            var already = fetched.size();

            page.locator(".explore-open").click();
            page.waitForSelector(".explore canvas");
            assertThat(page.locator(".chart-scroll").isVisible()).isFalse();
            assertThat(page.getAttribute(".explore", "aria-hidden")).isEqualTo("true");
            assertThat(fetched.subList(already, fetched.size()))
                    .hasSize(2)
                    .allMatch(url -> url.contains("/css/explore-") || url.contains("/vendor/cytoscape.min-"));
            assertThat(page.locator("style").count()).isZero();
            assertThat((List<?>) page.evaluate(CHART + ".nodes('[!top]').map(node => node.data('label')).sort()"))
                    .isEqualTo(
                            page.evaluate(
                                    "() => [...document.querySelectorAll('.above .unit-name, .units .unit-name')].map(name => name.textContent).sort()"));
            assertThat((List<?>) page.evaluate(CHART + ".edges('[other]').map(line => line.data('label'))"))
                    .asString()
                    .contains("Party guidance");

            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            assertThat(page.locator(".chart-scroll").isVisible()).isTrue();
            assertThat(focused(page)).isEqualTo("Explore");

            page.keyboard().press("Enter");
            page.waitForSelector(".explore canvas");
            var box = page.locator(".explore").boundingBox();
            var at = (List<?>) page.evaluate("() => { const camp = " + CHART
                    + ".nodes().filter(node => node.data('label') === 'Angaegol camp').renderedPosition();"
                    + " return [camp.x, camp.y]; }");
            page.mouse()
                    .click(
                            box.x + ((Number) at.getFirst()).doubleValue(),
                            box.y + ((Number) at.getLast()).doubleValue());
            page.waitForURL("**/en/institution/" + InventedKnowledge.CAMP);
            assertThat(said).isEmpty();
        }
    }

    @Test
    void aSchemeUnfoldsAndLeadsToItsConceptsWithoutScripts() {
        try (var context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = at(context, "/ko/ns");
            page.locator("a", new Page.LocatorOptions().setHasText("침해 유형"))
                    .first()
                    .click();
            assertThat(page.locator("details[open]").count()).isPositive();
            page.locator("main a", new Page.LocatorOptions().setHasText("불법 구금"))
                    .first()
                    .click();
            assertThat(page.url()).endsWith("/ko/ns/violation-type/illegal-detention");
            page.locator(".language").click();
            assertThat(page.textContent("h1")).isEqualTo("Illegal detention");
        }
    }

    @Test
    void seeksFromTheTranscriptAndKeepsThePlaceInTheAddress() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/ko/record/" + InventedRoom.SOUND + "#t=12");
            page.waitForFunction("() => document.querySelector('audio').currentTime >= 12");
            assertThat(page.evaluate("() => document.querySelector('audio').paused"))
                    .isEqualTo(true);
            page.locator(".cue").nth(1).click();
            page.waitForFunction("() => document.querySelectorAll('.cue')[1].hasAttribute('aria-current')");
            assertThat(((Number) page.evaluate("() => document.querySelector('audio').currentTime")).doubleValue())
                    .isCloseTo(5.2, within(2.0));
            assertThat(page.url()).endsWith("#t=5.2");
        }
    }

    @Test
    void looksCloserAtAPictureAndComesBack() {
        try (var context = context(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            var tiles = new AtomicLong();
            var page = context.newPage();
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    said.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (request.url().contains("/iiif/image/3/") && request.url().contains("/0/default.jpg")) {
                    tiles.incrementAndGet();
                }
            });
            page.navigate(house.address + "/en/record/" + InventedRoom.PICTURE);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            long before = tiles.get();
            page.locator(".zoom-open").click();
            page.waitForSelector(".zoom canvas");
            page.locator(".zoom-bar button").first().click();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            page.waitForTimeout(500);
            assertThat(tiles.get()).isGreaterThan(before);
            assertThat(said)
                    .as("console errors, the security policy's among them")
                    .isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/zoom.png")));
            page.keyboard().press("Escape");
            assertThat(focused(page)).contains("Look closer");
        }
    }

    @Test
    void leavesAtOnceWhenShiftIsPressedThreeTimes() {
        try (var context = context(new Browser.NewContextOptions())) {
            context.route("https://**/*", route -> route.fulfill());
            var page = at(context, "/ko/record/" + InventedRoom.SOUND);
            for (int i = 0; i < 3; i++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL("https://**/*");
            assertThat(page.url()).doesNotContain("localhost");
        }
    }

    @Test
    void switchesTheLanguageAndStaysOnThePage() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/ko/search?q=%EA%B0%95&type=image");
            page.locator(".language").click();
            assertThat(page.url()).endsWith("/en/search?q=%EA%B0%95&type=image");
        }
    }

    @Test
    void aTypedQuestionSurvivesTheChangeOfLanguage() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/sparql?lang=ko&query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D");
            page.locator(".editor .CodeMirror").waitFor();
            page.evaluate(
                    "() => document.querySelector('.CodeMirror').CodeMirror.setValue('ASK { ?not ?asked ?yet }')");
            page.locator(".language").click();
            assertThat(page.url()).endsWith("/sparql?lang=en&query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.locator("#query").inputValue()).isEqualTo("ASK { ?not ?asked ?yet }");
            assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
            page.locator(".editor .CodeMirror").waitFor();
            page.locator("#ask .button").click();
            page.waitForURL("**/sparql?lang=en&query=ASK*");
            assertThat(page.locator("#outcome").innerText()).isNotBlank();
        }
    }

    @Test
    void whatIsWrittenInTheEditorIsWhatIsAsked() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/sparql?lang=ko");
            page.locator(".editor .CodeMirror").click();
            page.keyboard().press("Control+End");
            page.keyboard().type(" # written");
            assertThat(page.locator("#query").inputValue()).endsWith("# written");
        }
    }

    @Test
    void asksWithoutScripts() {
        try (var context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = at(context, "/sparql?lang=en");
            page.locator("#query").fill("ASK { ?s ?p ?o }");
            page.locator("#ask .button").click();
            assertThat(page.url()).contains("query=ASK");
            assertThat(page.locator("#outcome").innerText()).isNotBlank();
        }
    }

    @Test
    void theTranscriptMovesWithTheVoiceAndThePageStays() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/en/record/" + InventedRoom.SOUND);
            page.evaluate("() => { document.querySelector('.transcript ol').style.maxHeight = '4rem'; }");
            page.evaluate(
                    "() => { const m = document.querySelector('audio'); m.currentTime = "
                            + "Number(document.querySelector('[data-transcript]').querySelectorAll('[data-from]')[3].dataset.from) + .1; m.play(); }");
            page.waitForFunction("() => document.querySelector('.transcript ol').scrollTop > 0");
            assertThat(page.evaluate("() => scrollY")).isEqualTo(0);
        }
    }

    /** On paper there is the thing, its name, how to cite it and its address; nothing that only works on a screen. */
    @Test
    void printsARecordWithItsCitationAndWithoutMenus() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = at(context, "/ko/record/" + InventedRoom.SOUND);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            for (var gone : new String[] {".top", ".foot", ".voice", ".downloads", ".copy-row button", ".exit"}) {
                assertThat(page.locator(gone).first().isVisible()).as(gone).isFalse();
            }
            for (var there : new String[] {"h1", ".citation [lang=ko]", ".permanent a", ".notice"}) {
                assertThat(page.locator(there).first().isVisible()).as(there).isTrue();
            }
            // Both transcripts, the folded one too, and after the name.
            var lines = page.locator(".cue");
            for (int i = 0; i < lines.count(); i++) {
                assertThat(lines.nth(i).boundingBox().height).as("line " + i).isPositive();
            }
            assertThat(page.locator("h1").boundingBox().y)
                    .isLessThan(lines.first().boundingBox().y);
        }
    }

    @Test
    void weighsLittleBeforePicturesAndTypefaces() {
        try (var context = context(new Browser.NewContextOptions())) {
            var page = context.newPage();
            page.navigate(house.address + "/ko/record/" + InventedRoom.PICTURE);
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            var weight = (Number)
                    page.evaluate(
                            "() => performance.getEntriesByType('resource')"
                                    + ".filter(e => !/\\.(woff2|jpg|png)|iiif/.test(e.name))"
                                    + ".reduce((sum, e) => sum + e.transferSize, performance.getEntriesByType('navigation')[0].transferSize)");
            assertThat(weight.longValue()).isBetween(1L, 150_000L);
        }
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        return house.browser.newContext(options.setViewportSize(1280, 860));
    }

    private Page at(BrowserContext context, String path) {
        var page = context.newPage();
        page.navigate(house.address + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page;
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(
                "() => document.activeElement.matches('a, button') ? document.activeElement.textContent : ''"));
    }
}
