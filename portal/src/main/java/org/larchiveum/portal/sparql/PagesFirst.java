package org.larchiveum.portal.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells {@link Courtesy} of every page that is being made. */
@Component
class PagesFirst extends OncePerRequestFilter {
    private final Courtesy courtesy;

    PagesFirst(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/sparql");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        courtesy.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            courtesy.end();
        }
    }
}
