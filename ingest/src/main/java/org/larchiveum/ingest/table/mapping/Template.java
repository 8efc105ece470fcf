package org.larchiveum.ingest.table.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a row's identifier is made of its cells: the name of a column, or text with names in braces, {@code {case}/{source}}. */
public record Template(String text) {
    private static final Pattern PART = Pattern.compile("\\{([^{}]+)\\}");

    /** The columns in it. */
    public List<String> columns() {
        if (!text.contains("{")) {
            return List.of(text);
        }
        return PART.matcher(text).results().map(part -> part.group(1).strip()).toList();
    }

    /** Whether it is made of more than a column's own value. */
    public boolean composed() {
        return text.contains("{");
    }

    /** The identifier; empty when a column in it says nothing. */
    public Optional<String> fill(Function<String, String> cell) {
        if (!composed()) {
            return Optional.of(cell.apply(text)).filter(value -> !value.isEmpty());
        }
        var out = new StringBuilder();
        var parts = PART.matcher(text);
        while (parts.find()) {
            var value = cell.apply(parts.group(1).strip());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        parts.appendTail(out);
        return Optional.of(out.toString());
    }

    /** The cells that make an identifier; empty when no cells make it. */
    public Optional<Map<String, String>> read(String identifier) {
        var columns = columns();
        var pattern = new StringBuilder();
        int end = 0;
        var parts = PART.matcher(text);
        var seen = new ArrayList<String>();
        while (composed() && parts.find()) {
            pattern.append(Pattern.quote(text.substring(end, parts.start())));
            int again = seen.indexOf(parts.group(1).strip());
            pattern.append(again >= 0 ? "\\" + (again + 1) : "(.+?)");
            if (again < 0) {
                seen.add(parts.group(1).strip());
            }
            end = parts.end();
        }
        var whole = composed() ? pattern + Pattern.quote(text.substring(end)) : "(.+)";
        var match = Pattern.compile(whole, Pattern.DOTALL).matcher(identifier);
        if (!match.matches()) {
            return Optional.empty();
        }
        var cells = new LinkedHashMap<String, String>();
        var named = composed() ? seen : columns;
        for (int i = 0; i < named.size(); i++) {
            cells.put(named.get(i), match.group(i + 1));
        }
        return Optional.of(cells);
    }
}
