package org.larchiveum.portal.signpost;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.outline.Outline;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts up signposts at every page whose model holds the {@code outline} of its entry. */
@Component
class Signposts implements WebMvcConfigurer, HandlerInterceptor {
    private final StructuredData structured;

    Signposts(StructuredData structured) {
        this.structured = structured;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get("outline") instanceof Outline entry) {
            var site = Site.at(request);
            page.addObject("structured", structured.of(entry, site));
            response.addHeader(HttpHeaders.LINK, Links.header(Links.of(entry, site)));
        }
    }
}
