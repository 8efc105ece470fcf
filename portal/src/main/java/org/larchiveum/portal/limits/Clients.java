package org.larchiveum.portal.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells clients apart without knowing them: by a number made of the address and a secret that lives for an hour at most and is written
 * nowhere. When the secret is gone, nobody can tell which addresses the numbers stood for, whoever has the memory of the process.
 */
final class Clients {
    private static final Duration SECRET = Duration.ofHours(1);
    private static final Pattern NUMBERS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, SecretKeySpec> secret;

    Clients(Ticker ticker) {
        this.secret =
                Caffeine.newBuilder().expireAfterWrite(SECRET).ticker(ticker).build();
    }

    /** Empty for one who cannot be told apart: the machine itself, or a proxy on it that does not say for whom it asks. */
    OptionalLong of(HttpServletRequest request) {
        var direct = address(request.getRemoteAddr());
        // Only a proxy on the machine itself is believed, and only the address that it added (the last one).
        var client = direct.filter(InetAddress::isLoopbackAddress).isPresent()
                ? Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                        .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                        .flatMap(Clients::address)
                : direct;
        return client.map(found -> OptionalLong.of(number(network(found)))).orElseGet(OptionalLong::empty);
    }

    /** Reads numbers only: a name would be looked up. */
    private static Optional<InetAddress> address(String text) {
        if (!NUMBERS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (java.net.UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** A household has one address of IPv4, but a whole network of IPv6 (RFC 6177). */
    private static byte[] network(InetAddress address) {
        return address instanceof Inet6Address ? Arrays.copyOf(address.getAddress(), 8) : address.getAddress();
    }

    private long number(byte[] network) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret.get("", key -> fresh()));
            return ByteBuffer.wrap(mac.doFinal(network)).getLong();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    private SecretKeySpec fresh() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
