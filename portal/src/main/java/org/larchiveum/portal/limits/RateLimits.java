package org.larchiveum.portal.limits;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says at the addresses for machines how often a client may ask and what it has left (draft-ietf-httpapi-ratelimit-headers), and sends
 * those away who ask too often. Pages are not counted, nor what pages fetch; SPARQL has its own turnstile.
 */
@Component
class RateLimits implements WebMvcConfigurer, HandlerInterceptor {
    private static final long QUOTA = 300;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String[] MACHINES = {
        "/oai", "/api/**", "/data/**", "/cite/**", "/dataset/releases/**", "/feed", "/sitemap.xml", "/sitemaps/**"
    };

    private final Clients clients = new Clients(Ticker.systemTicker());
    private final Buckets buckets = new Buckets(QUOTA, WINDOW, Ticker.systemTicker());

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Suggestions come as fast as somebody types.
        registry.addInterceptor(this).addPathPatterns(MACHINES).excludePathPatterns("/api/suggest");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var client = clients.of(request);
        if (client.isPresent()) {
            var left = buckets.take(client.getAsLong());
            response.setHeader("RateLimit-Policy", "\"machines\";q=" + QUOTA + ";w=" + WINDOW.toSeconds());
            response.setHeader("RateLimit", "\"machines\";r=" + left.requests() + ";t=" + left.seconds());
            if (!left.allowed()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.seconds()));
                throw new ProblemException(Problem.TOO_MANY_REQUESTS);
            }
        }
        return true;
    }
}
