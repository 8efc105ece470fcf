package org.larchiveum.portal.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Counts what is left to each client. A client that has nothing left gets it back little by little, so that no moment exists at which
 * all may ask at once; one that has not asked for a while is forgotten.
 */
final class Buckets {
    private static final long MOST_CLIENTS = 100_000;

    private final long quota;
    private final Duration window;
    private final Ticker ticker;
    private final Cache<Long, Bucket> buckets;

    /** @param quota how often a client may ask within the window */
    Buckets(long quota, Duration window, Ticker ticker) {
        this.quota = quota;
        this.window = window;
        this.ticker = ticker;
        // A bucket that nobody has touched for a whole window is full again, which is what a new one is.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(window)
                .ticker(ticker)
                .build();
    }

    /**
     * What a client has left, in whole requests.
     *
     * @param allowed whether this request may pass
     * @param seconds until the quota is whole again or, when it may not pass, until the next one may
     */
    record Left(boolean allowed, long requests, long seconds) {}

    /** Takes one request from what a client has left. */
    Left take(long client) {
        long now = ticker.read();
        var bucket = buckets.asMap()
                .merge(
                        client,
                        new Bucket(quota, now, true).taken(now, quota, window),
                        (had, fresh) -> had.taken(now, quota, window));
        return left(bucket);
    }

    private Left left(Bucket bucket) {
        double missing = bucket.allowed() ? quota - bucket.tokens() : 1 - bucket.tokens();
        double each = window.toNanos() / (double) quota;
        long seconds = (long) Math.ceil(missing * each / Duration.ofSeconds(1).toNanos());
        return new Left(bucket.allowed(), (long) bucket.tokens(), Math.max(1, seconds));
    }

    long quota() {
        return quota;
    }

    Duration window() {
        return window;
    }

    /** What one client had left at a moment, and whether its last request passed. */
    private record Bucket(double tokens, long at, boolean allowed) {
        Bucket taken(long now, long quota, Duration window) {
            double back = (now - at) * (quota / (double) window.toNanos());
            double have = Math.min(quota, tokens + Math.max(0, back));
            return have >= 1 ? new Bucket(have - 1, now, true) : new Bucket(have, now, false);
        }
    }
}
