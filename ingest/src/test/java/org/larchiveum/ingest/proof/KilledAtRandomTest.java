package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KilledAtRandomTest extends Killing {
    /** As often as {@code -Dlarchiveum.kills} says; the moments follow from a seed. Two files are worked on at once. */
    @Test
    @Timeout(7_200)
    void everythingAcknowledgedSurvivesKillsAtRandomMoments() throws Exception {
        var cut = 0;
        var kills = Integer.getInteger("larchiveum.kills", 5);
        var random = new Random(20261121);
        for (int i = 0; i < kills; i++) {
            var victim = ready(2);
            var before = acknowledged();
            Files.createFile(talk.resolve("go"));
            var wanted = before + random.nextInt(Given.ENTRIES - 1);
            while (victim.isAlive() && acknowledged() < wanted) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(150));
            assertThat(victim.isAlive()).isTrue();
            victim.destroyForcibly().waitFor();
            cut += said().getLast().equals("DONE") ? 0 : 1;
        }
        proveTheLast(kills + " random moments, " + cut + " of them before the end of the work");
    }
}
