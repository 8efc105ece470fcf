package org.larchiveum.ingest.finding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ontology.Rule;
import org.larchiveum.ontology.Shapes;

/** What every finding says, by code: the messages of this module, and the rules of the shapes. Safe to share between threads. */
public final class FindingTexts {
    private static final String UNSAID = "–";

    private final Map<Language, Map<String, String>> messages = new EnumMap<>(Language.class);
    private final Map<String, Rule> rules = new TreeMap<>();

    private FindingTexts() {}

    /** Reads the messages and compiles the shapes; once is enough for a program. */
    public static FindingTexts load() {
        var texts = new FindingTexts();
        for (var language : Language.values()) {
            texts.messages.put(language, messages(language));
        }
        Stream.of(Shapes.record(), Shapes.accession(), Shapes.organisation(), Shapes.knowledge(), Shapes.publicView())
                .flatMap(shapes -> shapes.rules().stream())
                .forEach(rule -> texts.rules.put(rule.code(), rule));
        return texts;
    }

    /** Where it was found and what to do about it, in one line; a code without words says itself and its arguments. */
    public String say(Finding finding, Language language) {
        var message = message(finding, language);
        return finding.where().isEmpty() ? message : finding.where() + ": " + message;
    }

    private String message(Finding finding, Language language) {
        var rule = rules.get(finding.code());
        if (rule != null) {
            return ofRule(rule, language);
        }
        var pattern = messages(finding.code(), language);
        if (pattern.isEmpty()) {
            return (finding.code() + " " + String.join(", ", finding.arguments())).strip();
        }
        return format(pattern, finding.arguments());
    }

    private String messages(String code, Language language) {
        return Objects.requireNonNull(messages.get(language)).getOrDefault(code, "");
    }

    static String ofRule(Rule rule, Language language) {
        return switch (language) {
            case KO -> rule.ko();
            case EN -> rule.en();
        };
    }

    static String format(String pattern, List<String> arguments) {
        var told = arguments.stream()
                .map(argument -> argument.isBlank() ? UNSAID : argument)
                .toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(told);
    }

    /** The messages of this module, by code. */
    static Map<String, String> messages(Language language) {
        var name = "/org/larchiveum/ingest/findings_" + language.tag() + ".properties";
        var read = new Properties();
        try (var in = Objects.requireNonNull(FindingTexts.class.getResourceAsStream(name), name)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byCode = new TreeMap<String, String>();
        read.forEach((code, text) -> byCode.put(code.toString(), text.toString()));
        return byCode;
    }
}
