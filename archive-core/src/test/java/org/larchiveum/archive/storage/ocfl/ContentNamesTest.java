package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ContentNamesTest {
    private final ContentNames names = new ContentNames();

    @Test
    void plainNamesStayReadable() {
        assertThat(names.toContentPathPart("files/scan-001.tif")).isEqualTo("files/scan-001.tif");
        assertThat(names.toContentPathPart("IMG 1.JPG")).matches("[0-9a-f]{16}~IMG%201\\.JPG");
        assertThat(names.toContentPathPart("요덕")).matches("[0-9a-f]{16}~%EC%9A%94%EB%8D%95");
        assertThat(names.toContentPathPart("가".repeat(85))).matches("[0-9a-f]{64}~");
        assertThat(names.toContentPathPart("con.txt")).matches("[0-9a-f]{16}~con\\.txt");
        assertThat(names.toContentPathPart("deep/".repeat(200) + "f")).matches("~/[0-9a-f]{64}");
    }

    @Property(tries = 2000)
    void everyNameIsSafeAndBounded(@ForAll @StringLength(min = 1, max = 300) String name) {
        for (var part : names.toContentPathPart(name.replace("/", "") + "x").split("/", -1)) {
            assertThat(part)
                    .matches("[A-Za-z0-9._%~-]{1,255}")
                    .doesNotEndWith(".")
                    .doesNotStartWith(".");
            assertThat(part.toLowerCase(Locale.ROOT)).doesNotMatch("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
        }
    }

    @Property(tries = 2000)
    void differentNamesStayApartWhateverTheFileSystemFolds(
            @ForAll @StringLength(min = 1, max = 12) String first,
            @ForAll @StringLength(min = 1, max = 12) String second) {
        var one = "x" + new String(first.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("/", "");
        var two = "x" + new String(second.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("/", "");
        for (var other : new String[] {
            two,
            one.toUpperCase(Locale.ROOT),
            one.toLowerCase(Locale.ROOT),
            Normalizer.normalize(one, Normalizer.Form.NFC),
            Normalizer.normalize(one, Normalizer.Form.NFD)
        }) {
            if (!other.equals(one)) {
                assertThat(folded(one)).isNotEqualTo(folded(other));
            }
        }
    }

    private String folded(String name) {
        return Normalizer.normalize(names.toContentPathPart(name), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
