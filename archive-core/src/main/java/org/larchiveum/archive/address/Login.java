package org.larchiveum.archive.address;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name and a password that stand in the address of a server (RFC 3986, 3.2.1); no text made of it shows the password. */
public record Login(String user, String password) {
    /** The one that stands in an address, if any. */
    public static Optional<Login> in(String address) {
        return Optional.ofNullable(uri(address).getRawUserInfo()).map(Login::read);
    }

    /** Reads {@code user:password}. */
    public static Login read(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new Login(decoded(userInfo), "")
                : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String part) {
        // A plus is a plus in this part of an address; only forms write a space with it.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** An address without who we are there. */
    public static URI without(String address) {
        URI uri = uri(address);
        return uri.getRawUserInfo() == null
                ? uri
                : URI.create(address.replaceFirst("//" + Pattern.quote(uri.getRawUserInfo()) + "@", "//"));
    }

    /** Addresses as they may be shown: without name and password, also where these are not written as they should be. */
    public static String hidden(String addresses) {
        return addresses.replaceAll("(//|^zk:)\\S*@", "$1");
    }

    private static URI uri(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            // Its message shows the whole address, so it is not handed on.
            throw new IllegalArgumentException("Not an address: '" + hidden(address)
                    + "' (what is special in a password is written %40 and so on)");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("The address '" + hidden(address) + "' names no host");
        }
        return uri;
    }

    /** As a request says it (RFC 7617). */
    public String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
