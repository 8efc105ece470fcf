package org.larchiveum.archive.graph.jena;

import java.util.Optional;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.graph.TextSearch;

/**
 * The properties that are worked out rather than looked up: the search by words and nothing else. The engine's own list would
 * also take any {@code java:} address for the name of a class to load.
 */
final class OneProperty extends PropertyFunctionRegistry {
    private final Optional<TextSearch> index;
    private final PropertyFunctionFactory search;

    OneProperty(Optional<TextSearch> index, Budget budget) {
        this.index = index;
        Searches searches = new Searches(index.orElse((words, language, limit) -> java.util.List.of()), budget);
        this.search = uri -> new SearchProperty(searches);
    }

    @Override
    public boolean manages(String uri) {
        return index.isPresent() && uri.equals(TextSearch.PROPERTY);
    }

    @Override
    public boolean isRegistered(String uri) {
        return manages(uri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
        return manages(uri) ? search : null;
    }
}
