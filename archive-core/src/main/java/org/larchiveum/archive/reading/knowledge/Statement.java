package org.larchiveum.archive.reading.knowledge;

import java.util.List;

/**
 * All that an open entry says by one property.
 *
 * @param property its IRI
 */
public record Statement(String property, List<Value> values) {
    public Statement {
        values = List.copyOf(values);
    }
}
