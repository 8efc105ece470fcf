package org.larchiveum.portal.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.identifier.PublicId;

/** What machines are told of the demonstration: nothing that is hidden, and of what is withdrawn nothing any more. */
@ExtendWith(InHouse.class)
class MachinesTest {
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");

    private final House house;

    MachinesTest(House house) {
        this.house = house;
    }

    @Test
    void noHarvestTellsWhatIsHidden() throws IOException, InterruptedException {
        var told = new LinkedHashMap<String, String>();
        for (var format : List.of("oai_dc", "rico", "ead3")) {
            told.put(format, harvest("verb=ListRecords&metadataPrefix=" + format));
        }
        told.put("sets", house.text("/oai?verb=ListSets"));
        for (var path :
                List.of("/feed?lang=ko", "/feed?lang=en", "/sitemap.xml", "/sitemaps/1.xml", "/api/openapi.json")) {
            told.put(path, house.text(path));
        }
        told.put("changes", changes());
        for (var secret : DemonstrationTest.SECRETS) {
            told.put("search " + secret, house.text("/api/search?lang=en&q=" + secret));
            assertThat(told.get("search " + secret)).doesNotContain("\"kind\":\"person\"");
        }

        assertThat(told).allSatisfy((where, text) -> {
            assertThat(text).as(where).doesNotContain("urn:uuid");
            if (!where.startsWith("search ")) {
                assertThat(text).as(where).doesNotContain(DemonstrationTest.SECRETS);
            }
        });
        assertThat(told.get("rico")).contains("<rdf:RDF").doesNotContain("/id/person/", "/id/testimony/");
    }

    @Test
    void everyOpenEntryIsHarvestedAndNoOther() throws IOException, InterruptedException {
        var told = harvest("verb=ListIdentifiers&metadataPrefix=oai_dc");
        long open = house.archive().readingRoom().changes().count(change -> true);

        assertThat(told.split("<header", -1)).hasSize((int) open + 1);
        for (var closed : DemonstrationTest.hidden(house)) {
            assertThat(told).doesNotContain(closed);
        }
    }

    @Test
    void closedAnswersLikeWhatNeverWasHereToo() throws IOException, InterruptedException {
        var never = PublicId.random().toString();
        var closed = DemonstrationTest.hidden(house).subList(0, 20);
        for (var path : List.of(
                "/cite/record/%s.ris",
                "/cite/case/%s.csl.json",
                "/data/record/%s.ead.xml",
                "/data/institution/%s.eac.xml",
                "/en/record/%s/finding-aid",
                "/api/entry/record/%s",
                "/api/entry/person/%s",
                "/api/entry/record/%s/below",
                "/api/linkset/case/%s",
                "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:record/%s",
                "/oai?verb=ListMetadataFormats&identifier=oai:localhost:case/%s",
                "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&set=record:%s")) {
            var nothing = house.get(path.formatted(never));
            for (var id : closed) {
                var answer = house.get(path.formatted(id));
                assertThat(answer.statusCode()).as(path).isEqualTo(nothing.statusCode());
                assertThat(plain(answer.body(), id)).as(path).isEqualTo(plain(nothing.body(), never));
            }
        }
    }

    @Test
    void whatIsWithdrawnIsToldAsGoneAndNothingElse() throws IOException, InterruptedException {
        var id = house.keep("About to be taken back", "Haselnuss");
        house.archive().awaitProjection();
        var record = "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:record/" + id;
        assertThat(house.text(record)).contains("About to be taken back");
        assertThat(house.text("/feed?lang=en")).contains(id.toString());

        house.archive().disclose(house.archive().behind(id).orElseThrow(), Disclosure.CLOSED, "test", "asked for");
        house.archive().awaitProjection();

        assertThat(house.text(record))
                .contains("<header status=\"deleted\">")
                .doesNotContain("metadata>", "taken back");
        assertThat(house.text("/feed?lang=en")).doesNotContain(id.toString());
        assertThat(locations()).noneMatch(address -> address.contains(id.toString()));
        assertThat(changes()).contains("\"id\":\"" + id + "\"").doesNotContain("taken back");
        for (var path : List.of(
                "/cite/record/%s.bib",
                "/data/record/%s.ead.xml",
                "/en/record/%s/finding-aid",
                "/api/entry/record/%s",
                "/api/linkset/record/%s")) {
            assertThat(house.get(path.formatted(id)).statusCode()).as(path).isEqualTo(410);
        }
    }

    @Test
    void everyAddressOfTheSitemapsIsThere() throws IOException, InterruptedException {
        var addresses = locations();
        assertThat(addresses).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        for (int i = 0; i < addresses.size(); i += 7) {
            assertThat(house.get(addresses.get(i), "Accept", "text/html").statusCode())
                    .as(addresses.get(i))
                    .isEqualTo(200);
        }
    }

    private List<String> locations() throws IOException, InterruptedException {
        return LOCATION.matcher(house.text("/sitemaps/pages.xml") + house.text("/sitemaps/1.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String changes() throws IOException, InterruptedException {
        var all = new StringBuilder();
        var after = Pattern.compile("\"after\":([0-9]+)");
        for (var page = house.text("/api/changes"); ; ) {
            all.append(page);
            var next = after.matcher(page);
            if (!next.find()) {
                return all.toString();
            }
            page = house.text("/api/changes?after=" + next.group(1));
        }
    }

    private String harvest(String query) throws IOException, InterruptedException {
        var all = new StringBuilder();
        var verb = query.split("&", 2)[0];
        for (var page = house.text("/oai?" + query); ; ) {
            all.append(page);
            var next = TOKEN.matcher(page);
            if (!next.find()) {
                return all.toString();
            }
            page = house.text("/oai?" + verb + "&resumptionToken=" + next.group(1));
        }
    }

    private static String plain(byte[] body, String id) {
        return new String(body, UTF_8).replace(id, "ID").replaceAll("<responseDate>[^<]*", "");
    }
}
