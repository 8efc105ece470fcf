package org.larchiveum.portal.sparql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** Names for clients: an address with a salt that only this process knows and nobody ever writes down. */
final class Clients {
    private final byte[] salt = new byte[32];

    Clients() {
        new SecureRandom().nextBytes(salt);
    }

    /** One house on the network has one name: all of an address in version 4, the first half in version 6. */
    String name(String address) {
        String house = address.contains(":")
                ? String.join(
                        ":", Arrays.stream(address.split(":", -1)).limit(4).toList())
                : address;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(house.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
