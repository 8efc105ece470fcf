package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.ObjectStoreContract;

/** Any set of names that may be kept comes back byte for byte, each with its own bytes. */
class NamesRoundTripTest {
    @Provide
    Arbitrary<Set<String>> names() {
        var odd = Arbitraries.of(
                "con",
                "a",
                "A",
                "가",
                "\u1100\u1161",
                "é",
                "e\u0301",
                ".x",
                "x.",
                " ",
                "\t",
                "\"",
                "'",
                "%2e",
                "~",
                "\\");
        var any = Arbitraries.strings().ofMinLength(1).ofMaxLength(80);
        var part = Arbitraries.oneOf(
                        odd, any, odd.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list)))
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .filter(text -> text.indexOf('\0') < 0 && text.indexOf('/') < 0)
                .filter(text -> !text.equals(".") && !text.equals(".."));
        // One depth for all, so that no name is a folder of another.
        return part.list()
                .ofSize(2)
                .map(parts -> "d" + parts.get(0) + "/" + parts.get(1))
                .set()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 40)
    void comeBackByteForByte(@ForAll("names") Set<String> names) throws IOException {
        var home = Files.createTempDirectory("names");
        try (var store = OcflStorage.open(home.resolve("storage"), home.resolve("work"))) {
            var puts = new TreeMap<String, Content>();
            names.forEach(name -> puts.put(name, ObjectStoreContract.text("of " + name)));
            var id = ObjectStoreContract.newId();
            var stored = store.put(id, ObjectStoreContract.change(0, puts));
            assertThat(stored.files().keySet()).containsExactlyElementsOf(puts.keySet());
            for (var name : names) {
                try (var in = store.open(id, 1, name)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo("of " + name);
                }
            }
        } finally {
            Recovery.delete(home);
        }
    }
}
