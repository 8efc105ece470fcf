package org.larchiveum.portal.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.larchiveum.portal.layout.Site;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says one problem to whoever asked: a page for a browser, {@code application/problem+json} (RFC 9457) for a program. */
@Component
class ProblemAnswer {
    private final MessageSource messages;

    ProblemAnswer(MessageSource messages) {
        this.messages = messages;
    }

    Object to(HttpServletRequest request, ProblemException what, HttpHeaders headers) {
        headers.add(HttpHeaders.VARY, "Accept, Accept-Language");
        headers.setCacheControl("no-store");
        return wantsPage(request) ? page(what) : document(request, what, headers);
    }

    /** A browser names HTML outright; {@code *}{@code /*} alone is a program. */
    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static ModelAndView page(ProblemException what) {
        var view = new ModelAndView(
                "problem/page", HttpStatusCode.valueOf(what.problem().status()));
        view.addObject("problem", what.problem());
        view.addObject("detail", what.detail());
        view.addObject("release", what.members().getOrDefault("release", ""));
        view.addObject("replacedBy", what.members().getOrDefault("replacedBy", ""));
        return view;
    }

    private ResponseEntity<Map<String, Object>> document(
            HttpServletRequest request, ProblemException what, HttpHeaders headers) {
        var site = Site.at(request);
        var locale = Locale.forLanguageTag(site.lang());
        var problem = what.problem();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", site.absolute(problem.path()));
        body.put("title", messages.getMessage("problem." + problem.slug() + ".title", null, locale));
        body.put("status", problem.status());
        var said = messages.getMessage("problem." + problem.slug() + ".what", null, locale);
        body.put("detail", what.detail().isEmpty() ? said : what.detail());
        what.members().forEach(body::putIfAbsent);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        return ResponseEntity.status(problem.status()).headers(headers).body(body);
    }
}
