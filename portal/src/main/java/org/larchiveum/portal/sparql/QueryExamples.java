package org.larchiveum.portal.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The examples that come with the ontology, in the order of their file names. */
final class QueryExamples {
    private static final String FILES = "classpath*:org/larchiveum/ontology/queries/*.rq";
    private static final Pattern HEADER = Pattern.compile("#\\s*(title|about)\\.(ko|en):\\s*(.*)");

    private QueryExamples() {}

    static List<QueryExample> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(QueryExamples::name))
                    .map(QueryExamples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The example questions cannot be read", e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), "").replace(".rq", "");
    }

    private static QueryExample read(Resource file) {
        try {
            return parse(name(file), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read", e);
        }
    }

    static QueryExample parse(String name, String text) {
        Map<String, String> titles = new TreeMap<>();
        Map<String, String> abouts = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher header = HEADER.matcher(line.strip());
            if (header.matches()) {
                Map<String, String> words = header.group(1).equals("title") ? titles : abouts;
                words.put(header.group(2), header.group(3).strip());
            }
        }
        String query = text.lines()
                .filter(line -> !HEADER.matcher(line.strip()).matches())
                .collect(Collectors.joining("\n"))
                .strip();
        return new QueryExample(name, titles, abouts, query);
    }
}
