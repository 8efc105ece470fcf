package org.larchiveum.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word a visitor reads exists in both languages, is used, and stands in no template. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern NAMED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\\s*[(}]");
    private static final Pattern BUILT = Pattern.compile("#\\{\\$\\{'([a-z][a-z.-]*\\.)'");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        var korean = all("ko");
        var english = all("en");
        assertThat(korean.keySet()).isEqualTo(english.keySet());
        korean.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            if (!key.startsWith("date.")) {
                // Dates name the month in English and number it in Korean.
                assertThat(places(String.valueOf(english.get(key))))
                        .as("places in " + key)
                        .isEqualTo(places(text));
            }
        });
    }

    @Test
    void noTemplateAsksForAMessageThatIsMissing() throws IOException {
        var keys = all("en").keySet();
        var missing = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".html")) {
            var text = uncommented(template);
            NAMED.matcher(text)
                    .results()
                    .map(m -> m.group(1))
                    .filter(k -> !keys.contains(k))
                    .forEach(missing::add);
            BUILT.matcher(text)
                    .results()
                    .map(m -> m.group(1))
                    .filter(prefix -> keys.stream().noneMatch(k -> k.startsWith(prefix)))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        var named = new TreeSet<String>();
        var prefixes = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".html")) {
            var text = uncommented(template);
            NAMED.matcher(text).results().forEach(m -> named.add(m.group(1)));
            BUILT.matcher(text).results().forEach(m -> prefixes.add(m.group(1)));
        }
        for (var source : files(JAVA, ".java")) {
            IN_JAVA.matcher(Files.readString(source)).results().forEach(m -> {
                (m.group(1).endsWith(".") ? prefixes : named).add(m.group(1));
            });
        }
        var unused = all("en").keySet().stream()
                .filter(key -> !named.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void noTemplateSpeaksForItself() throws IOException {
        var spoken = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".html")) {
            // Code is in no language; and an attribute may hold a greater-than sign.
            var text = uncommented(template)
                    .replaceAll("(?s)<code>.*?</code>", "")
                    .replaceAll("<(?:[^>\"]|\"[^\"]*\")*>", "\n");
            text.lines()
                    .map(String::strip)
                    .filter(line -> line.matches(".*\\p{L}.*"))
                    .forEach(line -> spoken.add(template.getFileName() + ": " + line));
        }
        assertThat(spoken).isEmpty();
    }

    @Test
    void noAttributeThatIsReadAloudStandsInATemplate() throws IOException {
        var attribute = Pattern.compile(
                "\\s(?<!th:)(alt|title|placeholder|aria-label|aria-description)=\"([^\"]*\\p{L}[^\"]*)\"");
        var spoken = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".html")) {
            attribute.matcher(Files.readString(template)).results().forEach(m -> spoken.add(template + m.group()));
        }
        assertThat(spoken).isEmpty();
    }

    /** With arguments a message is a MessageFormat, where a lone apostrophe swallows what follows. */
    @Test
    void noMessageHasALoneApostrophe() throws IOException {
        for (var lang : List.of("ko", "en")) {
            all(lang)
                    .forEach(
                            (key, text) -> assertThat(text).as(lang + " " + key).doesNotContain("'"));
        }
    }

    private static String uncommented(Path template) throws IOException {
        return Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{[0-9]}").matcher(text).results().forEach(m -> places.add(m.group()));
        // Both must be readable as formats.
        new MessageFormat(text, Locale.ROOT);
        return places;
    }

    private static Map<String, String> all(String lang) throws IOException {
        var all = new TreeMap<String, String>();
        for (var file : files(MESSAGES, "_" + lang + ".properties")) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> assertThat(all.put((String) key, (String) text))
                    .as("twice: " + key)
                    .isNull());
        }
        return all;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }
}
