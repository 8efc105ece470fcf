package org.larchiveum.ingest.table.mapping;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.larchiveum.archive.description.Kind;

/**
 * A property that a column may give.
 *
 * @param name as mappings call it: the local name
 * @param form how its values are usually written
 * @param scheme of which its values are concepts
 * @param refers the kinds that its values may be of
 */
public record Term(String name, Node property, Form form, Optional<Resource> scheme, List<Kind> refers) {
    public Term {
        refers = List.copyOf(refers);
    }
}
