package org.larchiveum.portal.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** How much working time each client has had of late; half of it is forgotten every minute, and all of it after ten. */
final class Shares {
    private static final double HALF_LIFE_NANOS = 60e9;
    private static final int CLIENTS = 10_000;

    private final Cache<String, Had> had = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private record Had(double seconds, long at) {
        double now() {
            return seconds * Math.pow(0.5, (System.nanoTime() - at) / HALF_LIFE_NANOS);
        }
    }

    void add(String client, long nanos) {
        if (nanos > 0) {
            had.put(client, new Had(of(client) + nanos / 1e9, System.nanoTime()));
        }
    }

    /** Seconds. */
    double of(String client) {
        return Optional.ofNullable(had.getIfPresent(client)).map(Had::now).orElse(0.0);
    }
}
