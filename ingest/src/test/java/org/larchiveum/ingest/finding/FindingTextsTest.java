package org.larchiveum.ingest.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ontology.Rule;
import org.larchiveum.ontology.Shapes;

class FindingTextsTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference", "findings.md");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

    private final FindingTexts texts = FindingTexts.load();

    @Test
    void everyFindingOfTheSourcesHasWordsInBothLanguagesAndNoneIsLeftOver() throws IOException {
        var made = FindingSources.made();
        assertThat(made.keySet())
                .as("codes are made where this test can read them")
                .containsExactlyElementsOf(FindingSources.mentioned());
        for (var language : Language.values()) {
            assertThat(FindingTexts.messages(language).keySet())
                    .as(language.tag())
                    .isEqualTo(made.keySet());
        }
    }

    @Test
    void everyArgumentIsToldInBothLanguages() throws IOException {
        for (var made : FindingSources.made().entrySet()) {
            var expected = new TreeSet<Integer>();
            for (int i = 0; i < made.getValue().arguments(); i++) {
                expected.add(i);
            }
            for (var language : Language.values()) {
                var message = FindingTexts.messages(language).getOrDefault(made.getKey(), "");
                assertThat(places(message))
                        .as(made.getKey() + " " + language.tag())
                        .isEqualTo(expected);
            }
        }
    }

    private static TreeSet<Integer> places(String message) {
        var places = new TreeSet<Integer>();
        PLACE.matcher(message).results().forEach(found -> places.add(Integer.valueOf(found.group(1))));
        return places;
    }

    @Test
    void noMessageLosesACharacterToTheQuotingOfMessageFormat() {
        for (var language : Language.values()) {
            FindingTexts.messages(language).values().forEach(message -> assertThat(
                            FindingTexts.format(message, java.util.List.of("{0}", "{1}")))
                    .isEqualTo(message));
        }
    }

    @Test
    void codesOfMessagesAndOfShapesDoNotMeet() throws IOException {
        assertThat(rules().keySet())
                .doesNotContainAnyElementsOf(FindingSources.made().keySet());
    }

    @Test
    void saysWhereAndWhatToDo() {
        var finding = Finding.warning("DES-120", "a.jpg.yaml: titel", "titel", "title");
        assertThat(texts.say(finding, Language.EN))
                .startsWith("a.jpg.yaml: titel: The key “titel”")
                .contains("Nearest key: title.");
        assertThat(texts.say(finding, Language.KO)).startsWith("a.jpg.yaml: titel: ‘titel’ 키는");
    }

    @Test
    void saysADashForWhatIsNotKnown() {
        assertThat(texts.say(Finding.warning("DES-120", "x", "colour", ""), Language.EN))
                .contains("Nearest key: –.");
    }

    @Test
    void saysTheRuleOfAShape() {
        var finding = Finding.refusal("DES-001", "a.jpg.yaml: title");
        assertThat(texts.say(finding, Language.EN)).startsWith("a.jpg.yaml: title: The title is missing.");
        assertThat(texts.say(finding, Language.KO)).contains("제목이 없습니다.");
    }

    @Test
    void saysTheCodeWhenThereAreNoWords() {
        assertThat(texts.say(Finding.note("XYZ-999", "", "why"), Language.EN)).isEqualTo("XYZ-999 why");
    }

    @Test
    void theReferenceIsWhatTheMessagesSay() throws IOException {
        var expected = reference();
        if ("write".equals(System.getProperty("larchiveum.docs"))) {
            Files.writeString(REFERENCE, expected);
        }
        assertThat(REFERENCE).exists();
        assertThat(Files.readString(REFERENCE))
                .as("docs/reference/findings.md is out of date; to write it anew run:"
                        + " mvn -pl ingest -am -Dtest=FindingTextsTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dlarchiveum.docs=write test")
                .isEqualTo(expected);
    }

    private static TreeMap<String, Rule> rules() {
        var rules = new TreeMap<String, Rule>();
        java.util.stream.Stream.of(
                        Shapes.record(),
                        Shapes.accession(),
                        Shapes.organisation(),
                        Shapes.knowledge(),
                        Shapes.publicView())
                .flatMap(shapes -> shapes.rules().stream())
                .forEach(rule -> rules.put(rule.code(), rule));
        return rules;
    }

    private static String reference() throws IOException {
        var english = FindingTexts.messages(Language.EN);
        var korean = FindingTexts.messages(Language.KO);
        var lines = new TreeMap<String, String>();
        FindingSources.made()
                .forEach((code, made) -> lines.put(
                        code,
                        line(
                                code,
                                made.severity(),
                                blanks(english.getOrDefault(code, "")),
                                blanks(korean.getOrDefault(code, "")))));
        rules().forEach((code, rule) -> lines.put(code, line(code, weight(rule), rule.en(), rule.ko())));
        var page = new StringBuilder("""
                # Findings

                What the archive can find wrong with an input, by code. A finding names the place (file, row, key), says what is wrong and
                what to do. A **refusal** keeps the input out: correct it and run the same command again; what was taken in already stays. A
                **warning** asks to be looked at, a **note** only tells. Codes never change their meaning.

                This page is written by a test from the messages and the shapes themselves. `…` stands for what the message names.
                """);
        for (var group : Group.values()) {
            page.append("\n## ").append(group.heading).append("\n\n");
            page.append("| code | weight | English | 한국어 |\n|---|---|---|---|\n");
            lines.forEach((code, line) -> {
                if (Group.of(code) == group) {
                    page.append(line);
                }
            });
        }
        return page.toString();
    }

    /** The parts of the page, by what a code begins with. */
    private enum Group {
        ING("Files on their way in"),
        DES("Descriptions: DES-001 to 099 by the shapes, from DES-101 on reading"),
        TAB(
                "Tables of a database: TAB-001 to 024 on reading them, 040 to 064 on their mapping, from 070 on what rows say"),
        DIS("Disclosure and consent"),
        ACC("Accessions"),
        ORG("Holding organisations"),
        FIL("Files of an entry"),
        EVT("Events"),
        STO("Names of stored files"),
        CHN("The chain of command"),
        COR("Corroboration and assessments"),
        KNO("Entries of knowledge: cases, persons, institutions, sources, what they say"),
        PUB("The gate before the public dataset: any of these keeps an entry out of it");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        static Group of(String code) {
            return valueOf(code.substring(0, 3));
        }
    }

    private static String line(String code, Severity severity, String english, String korean) {
        var weight = severity.name().toLowerCase(java.util.Locale.ROOT);
        return "| " + code + " | " + weight + " | " + cell(english) + " | " + cell(korean) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    private static String blanks(String message) {
        return PLACE.matcher(message).replaceAll("…");
    }

    private static Severity weight(Rule rule) {
        return switch (rule.weight()) {
            case REFUSAL -> Severity.REFUSAL;
            case WARNING -> Severity.WARNING;
            case NOTE -> Severity.NOTE;
        };
    }
}
