package org.larchiveum.ingest.table.mapping;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/**
 * What a cell of a column says of the row's entry.
 *
 * @param column its name in the table; empty for a constant
 * @param language the tag of texts; empty when the script decides
 * @param split what parts several values of one cell; empty when there is one
 * @param values what the table's words mean here; what the empty word means is the default
 */
public record Rule(
        String column,
        Term term,
        Form form,
        Target target,
        Optional<String> language,
        String split,
        Map<String, String> values) {
    public Rule {
        values = Map.copyOf(values);
    }

    /**
     * To what a value points.
     *
     * @param scheme of concepts
     * @param role of somebody involved
     * @param refers the kinds of entries it can be, tried in this order
     * @param system in which the identifier is one
     * @param prefix what stands before the cell's text in the identifier
     */
    public record Target(
            Optional<Resource> scheme,
            Optional<Resource> role,
            java.util.List<org.larchiveum.archive.description.Kind> refers,
            String system,
            String prefix) {
        public Target {
            refers = java.util.List.copyOf(refers);
        }
    }

    /** Whether even an empty cell says something. */
    public boolean hasDefault() {
        return values.containsKey("");
    }

    /** The cell's word as the archive understands it. */
    public String meaning(String word) {
        return values.getOrDefault(word, word);
    }

    /** The table's word for what the archive says; the first in order when there are several. */
    public String word(String meaning) {
        return values.entrySet().stream()
                .filter(value -> value.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(meaning);
    }
}
