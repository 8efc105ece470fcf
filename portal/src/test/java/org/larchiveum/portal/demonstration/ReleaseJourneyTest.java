package org.larchiveum.portal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Wording;

/** A release of the demonstration, from its issue to the notice that stays when something in it is withdrawn. */
@ExtendWith(InHouse.class)
class ReleaseJourneyTest {
    private static final ReleaseVersion VERSION = new ReleaseVersion(2026, 1, 0);
    private static final String RELEASE = "/dataset/releases/2026.1";
    private static final String DUMP = RELEASE + "/larchiveum-2026.1.nq.gz";

    private final House house;

    ReleaseJourneyTest(House house) {
        this.house = house;
    }

    @Test
    void isIssuedReadCitedAndTakenBack() throws Exception {
        var id = house.keep("About to be released", "Walnuss");
        house.archive().awaitProjection();
        var wording = new Wording(
                Multilingual.of("en", "An invented release"), List.of(Multilingual.of("en", "An invented gap")));
        var release = house.archive().releases().issue(VERSION, wording, "test", "test", done -> {});

        for (var lang : List.of("ko", "en")) {
            var page = house.text("/" + lang + RELEASE, "Accept", "text/html");
            assertThat(page)
                    .contains("An invented release", "An invented gap", "larchiveum-2026.1-tables.zip")
                    .doesNotContain("??");
            // No heading is left as a bare address.
            assertThat(page.replaceAll("href=\"[^\"]*\"", "")).doesNotContain("w3id.org/larchiveum/voc/");
        }
        for (var file : release.files()) {
            var got = house.get(RELEASE + "/" + file.name());
            var digest = MessageDigest.getInstance("SHA-256").digest(got.body());
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo(file.checksums().sha256());
            assertThat(got.headers().firstValue("Repr-Digest").orElse(""))
                    .contains(Base64.getEncoder().encodeToString(digest));
            assertThat(got.headers().firstValue("Content-Encoding")).isEmpty();
        }
        var etag = house.get(DUMP).headers().firstValue("ETag").orElseThrow();
        assertThat(house.get(DUMP, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(house.get(DUMP, "Range", "bytes=0-1").body()).containsExactly(0x1f, 0x8b);
        assertThat(house.text("/dataset.ttl")).contains("larchiveum-2026.1.nq.gz");
        assertThat(house.text("/api/releases/2026.1"))
                .contains(release.files().getFirst().checksums().sha512());

        house.archive().disclose(house.archive().behind(id).orElseThrow(), Disclosure.CLOSED, "test", "asked for");
        house.archive().awaitProjection();

        assertThat(house.get(DUMP).statusCode()).isEqualTo(410);
        soon(() -> house.text(DUMP).contains("replacedBy"));
        assertThat(house.text(DUMP)).contains(house.base() + RELEASE + ".1");
        var notice = house.get("/en" + RELEASE, "Accept", "text/html");
        assertThat(notice.statusCode()).isEqualTo(200);
        assertThat(new String(notice.body(), StandardCharsets.UTF_8))
                .contains("The files of this release were removed", "/en" + RELEASE + ".1\"");
        assertThat(house.get(RELEASE + ".1/larchiveum-2026.1.1.nq.gz").statusCode())
                .isEqualTo(200);
        assertThat(house.text(RELEASE + ".1.ttl")).contains("prov:wasRevisionOf");
        assertThat(house.text("/cite/release/2026.1.bib?lang=en")).contains("version = {2026.1}");
    }

    private interface Question {
        boolean asked() throws Exception;
    }

    private static void soon(Question question) throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (!question.asked() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
    }
}
