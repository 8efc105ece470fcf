package org.larchiveum.portal.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets whoever works on a request see that its client has hung up. Servlets learn that only by writing, which nobody can do
 * before there is an answer; the connector can look at its socket without waiting.
 */
final class OpenLine extends ValveBase {
    private static final String ATTRIBUTE = OpenLine.class.getName();

    OpenLine() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        BooleanSupplier hungUp = () -> {
            // One byte "available" stands for a read that failed; a further request in the pipeline is never that
            // short.
            request.getCoyoteRequest().action(ActionCode.AVAILABLE, Boolean.TRUE);
            return request.getCoyoteRequest().getAvailable() == 1;
        };
        request.setAttribute(ATTRIBUTE, hungUp);
        getNext().invoke(request, response);
    }

    /** Whether the client of this request has hung up; to be asked by the request's own thread, never once a server has none to tell it. */
    static BooleanSupplier of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof BooleanSupplier hungUp ? hungUp : () -> false;
    }
}
