package org.larchiveum.portal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.larchiveum.portal.invented.Crowd;

/** Strangers with hostile questions, for ten seconds; how quick pages stay is measured by the benchmark of the same crowd. */
@ExtendWith(InHouse.class)
class CrowdTest {
    @Test
    void whoeverAsksGetsRowsOrAProblemAndPagesAreThere(House house) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        int pages = 0;
        try (var crowd = Crowd.sent(URI.create(house.base().replace("localhost", "127.0.0.1") + "/sparql"), 24)) {
            while (System.nanoTime() < end) {
                assertThat(house.get("/en/").statusCode()).isEqualTo(200);
                assertThat(house.get("/ko/search?q=%ED%8E%B8%EC%A7%80").statusCode())
                        .isEqualTo(200);
                pages += 2;
            }
            assertThat(crowd.malformed()).isEmpty();
            assertThat(crowd.statuses()).containsKeys("200", "413");
        }
        assertThat(pages).isGreaterThan(4);
        // Whoever has hung up holds no place any more.
        assertThat(house.get("/sparql?query=ASK%20%7B%7D").statusCode()).isEqualTo(200);
    }
}
