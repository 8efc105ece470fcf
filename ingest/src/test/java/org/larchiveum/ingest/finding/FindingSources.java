package org.larchiveum.ingest.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.larchiveum.archive.fault.Severity;

/** The findings that the sources of all modules can make, as they stand there: code, weight, number of arguments. */
final class FindingSources {
    private static final Pattern CODE =
            Pattern.compile("(?<call>Finding\\s*\\.\\s*(?:note|warning|refusal)|\\.refuse|\\brefused)\\("
                    + "(?<before>[^\"();]*)\"(?<code>[A-Z]{3}-[0-9]{3})\"");
    private static final Pattern ANY = Pattern.compile("\"(?!SHA-)([A-Z]{3}-[0-9]{3})\"");
    private static final List<String> MODULES = List.of("archive-core", "ingest", "portal");

    private FindingSources() {}

    /** A finding as a place in the sources makes it. */
    record Made(Severity severity, int arguments) {}

    /** What is made, by code. Two places that make one code must agree. */
    static Map<String, Made> made() throws IOException {
        var made = new TreeMap<String, Made>();
        for (var source : sources()) {
            var text = Files.readString(source);
            var matcher = CODE.matcher(text);
            while (matcher.find()) {
                var call = matcher.group("call").replaceAll("\\s", "");
                int given = arguments(text, matcher.end());
                // Finding.x(code, where, …): the place is not an argument of the message. The short forms add it
                // themselves.
                var found = call.startsWith("Finding.")
                        ? new Made(severity(call), given - 1)
                        : new Made(Severity.REFUSAL, given);
                var before = made.put(matcher.group("code"), found);
                if (before != null && !before.equals(found)) {
                    throw new AssertionError(
                            matcher.group("code") + " is made in two ways: " + before + " and " + found);
                }
            }
        }
        return made;
    }

    /** Every word in the sources that looks like a code, however it is used. */
    static List<String> mentioned() throws IOException {
        var all = Stream.<String>builder();
        for (var source : sources()) {
            ANY.matcher(Files.readString(source)).results().forEach(found -> all.add(found.group(1)));
        }
        return all.build().distinct().sorted().toList();
    }

    private static List<Path> sources() throws IOException {
        var all = Stream.<Path>builder();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all.build().sorted().toList();
    }

    private static Severity severity(String call) {
        return switch (call) {
            case "Finding.note" -> Severity.NOTE;
            case "Finding.warning" -> Severity.WARNING;
            default -> Severity.REFUSAL;
        };
    }

    /** How many arguments follow, up to the bracket that ends the call: commas outside brackets and quotation marks. */
    private static int arguments(String text, int from) {
        int depth = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}') && depth-- == 0) {
                return commas;
            } else if (!quoted && c == ',' && depth == 0) {
                commas++;
            }
        }
        throw new AssertionError("A call without an end");
    }
}
