package org.larchiveum.portal.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;

/**
 * Who asks: a client, for fairness, and whether it still holds the line.
 *
 * @param client the client under a name that lasts as long as this process and leads nowhere
 */
record Caller(String client, BooleanSupplier line) {
    static Caller of(HttpServletRequest request, Clients clients) {
        return new Caller(clients.name(request.getRemoteAddr()), OpenLine.of(request));
    }

    boolean gone() {
        return line.getAsBoolean();
    }
}
