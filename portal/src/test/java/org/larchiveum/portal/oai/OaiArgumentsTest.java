package org.larchiveum.portal.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.larchiveum.portal.PortalApplication;
import org.larchiveum.portal.invented.InventedRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Every verb with every argument, right, wrong, missing and repeated: what the protocol forbids is refused, and every answer keeps to the schema. */
@SpringBootTest(
        classes = {PortalApplication.class, OaiTest.Room.class},
        properties = "larchiveum.base=https://archive.example")
@AutoConfigureMockMvc
class OaiArgumentsTest {
    private static final String IDENTIFIER = "oai:archive.example:record/" + InventedRoom.PICTURE;

    /** The tables of OAI-PMH 2.0, 4.1 to 4.6, written down once more. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of(),
            "ListSets", Set.of(),
            "ListIdentifiers", Set.of("metadataPrefix"),
            "ListRecords", Set.of("metadataPrefix"),
            "GetRecord", Set.of("identifier", "metadataPrefix"));

    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "Identify", Set.of(),
            "ListMetadataFormats", Set.of("identifier"),
            "ListSets", Set.of(),
            "ListIdentifiers", Set.of("from", "until", "set"),
            "ListRecords", Set.of("from", "until", "set"),
            "GetRecord", Set.of());

    private static final Set<String> RESUMABLE = Set.of("ListSets", "ListIdentifiers", "ListRecords");

    private static final Map<String, List<String>> VALUES = Map.of(
            "identifier",
            List.of(
                    IDENTIFIER,
                    "oai:archive.example:record/" + InventedRoom.NEVER,
                    "",
                    "<&\"'>",
                    "\u0001",
                    "한글 \uD83D\uDE00"),
            "metadataPrefix",
            List.of("oai_dc", "rico", "ead3", "marc", "", "<x>", "oai_dc\u0000"),
            "from",
            List.of("2026-05-03", "2026-06-21", "2026-13-01", "", "0000-01-01", "2026-05-03T00:00:00Z", "<"),
            "until",
            List.of("2026-06-20", "1999-01-01", "2026-02-30", "9999-12-31", "x"),
            "set",
            List.of("record", "case", "record:" + InventedRoom.FONDS, "nothing", "", ":", "a:", "<set>"),
            "resumptionToken",
            List.of("x", "", "\u0000", "<&>", "A".repeat(5000)),
            "other",
            List.of("1", ""));

    private final MockMvc portal;

    OaiArgumentsTest(@Autowired MockMvc portal) {
        this.portal = portal;
    }

    /** A name with a value, as it is sent. */
    private record Argument(String name, String value) {
        String sent() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    private static String sent(String verb, List<Argument> arguments) {
        return "verb=" + verb
                + arguments.stream().map(argument -> "&" + argument.sent()).collect(Collectors.joining());
    }

    private Answer ask(String query) throws Exception {
        return Answer.of(portal.perform(get(URI.create("/oai?" + query)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String posted(String form) throws Exception {
        return portal.perform(post("/oai")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Whether the names alone break the rules of the verb. */
    private static boolean forbidden(String verb, List<String> names) {
        if (Set.copyOf(names).size() < names.size()) {
            return true;
        }
        if (RESUMABLE.contains(verb) && names.contains("resumptionToken")) {
            return names.size() > 1;
        }
        return !names.containsAll(REQUIRED.getOrDefault(verb, Set.of()))
                || names.stream()
                        .anyMatch(name -> !REQUIRED.getOrDefault(verb, Set.of()).contains(name)
                                && !OPTIONAL.getOrDefault(verb, Set.of()).contains(name));
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyArgumentIsReadOrRefused(Verb verb) throws Exception {
        var random = new Random(2026);
        var names = VALUES.keySet().stream().sorted().toList();
        for (int i = 0; i < 150; i++) {
            var arguments = new ArrayList<Argument>();
            // What must be there is there more often than chance would have it.
            var wanted = new ArrayList<String>();
            if (random.nextInt(4) > 0) {
                wanted.addAll(verb.required().stream().sorted().toList());
            }
            for (int more = random.nextInt(3); more > 0; more--) {
                wanted.add(names.get(random.nextInt(names.size())));
            }
            wanted.forEach(name -> {
                var values = VALUES.getOrDefault(name, List.of());
                arguments.add(new Argument(name, values.get(random.nextInt(values.size()))));
            });
            var query = sent(verb.word(), arguments);
            var answer = ask(query);
            if (forbidden(verb.word(), wanted)) {
                assertThat(answer.error()).as(query).isEqualTo("badArgument");
                assertThat(answer.echo()).as(query).isEmpty();
            } else if (answer.error().isEmpty()) {
                assertThat(answer.all(verb.word())).as(query).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void aPostAnswersAsAGetDoes(Verb verb) throws Exception {
        var arguments = verb.required().stream()
                .sorted()
                .map(name ->
                        new Argument(name, VALUES.getOrDefault(name, List.of()).getFirst()))
                .toList();
        var form = sent(verb.word(), arguments);

        var answer = Answer.of(posted(form));
        assertThat(answer.error()).isEmpty();
        assertThat(undated(answer.text())).isEqualTo(undated(ask(form).text()));
        // A repeated argument is one too many, wherever it stands.
        assertThat(Answer.of(posted(form + "&verb=" + verb.word())).error()).isEqualTo("badVerb");
        assertThat(Answer.of(portal.perform(post("/oai?verb=" + verb.word())
                                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                        .content(form))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                        .error())
                .isEqualTo("badVerb");
    }

    @Test
    void aBodyThatIsNoFormIsNotTaken() throws Exception {
        portal.perform(post("/oai").contentType(MediaType.TEXT_XML).content("<verb/>"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void everyFormatOfAnEntryIsListedAndCanBeHad() throws Exception {
        for (var identifier : List.of(IDENTIFIER, "oai:archive.example:organisation/" + InventedRoom.HOUSE)) {
            var listed = ask("verb=ListMetadataFormats&identifier=" + identifier);
            assertThat(listed.texts("metadataPrefix")).contains("oai_dc", "rico");
            for (var prefix : listed.texts("metadataPrefix")) {
                var record = ask("verb=GetRecord&metadataPrefix=" + prefix + "&identifier=" + identifier);
                assertThat(record.error()).as(identifier + " " + prefix).isEmpty();
                assertThat(record.all("metadata")).hasSize(1);
            }
        }
    }

    @Test
    void aListInPartsCanBeHadByPostToo() throws Exception {
        var seen = new ArrayList<String>();
        var answer = Answer.of(posted("verb=ListIdentifiers&metadataPrefix=rico"));
        while (true) {
            seen.addAll(answer.texts("identifier"));
            var token = answer.text("resumptionToken");
            if (token.isEmpty()) {
                break;
            }
            answer = Answer.of(posted("verb=ListIdentifiers&" + new Argument("resumptionToken", token).sent()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(Repository.PORTION);
    }

    private static String undated(String text) {
        return text.replaceAll("<responseDate>[^<]*", "<responseDate>");
    }
}
