package org.larchiveum.portal.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The description of the service, counted once for each generation of the dataset. */
final class ServiceDescriptions {
    private final Cache<String, ServiceDescription> made =
            Caffeine.newBuilder().maximumSize(1).build();

    ServiceDescription of(SparqlEndpoint endpoint) {
        return made.get(endpoint.version(), generation -> ServiceDescription.of(endpoint));
    }
}
