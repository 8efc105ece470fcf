package org.larchiveum.portal.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.larchiveum.portal.layout.Site;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages that say what each problem means, and the answer to faults that no controller saw. */
@Controller
class ProblemPageController implements ErrorController {
    private final ProblemAdvice advice;

    ProblemPageController(ProblemAdvice advice) {
        this.advice = advice;
    }

    /** A problem's {@code type} is an address without a language: it leads to the page in the visitor's own. */
    @GetMapping({"/problems", "/problems/{slug}"})
    ResponseEntity<Void> toPage(HttpServletRequest request) {
        var site = Site.at(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.VARY, "Accept-Language")
                .header(HttpHeaders.LOCATION, site.to(request.getRequestURI()))
                .build();
    }

    @GetMapping("/{lang:ko|en}/problems")
    String list(Model model) {
        model.addAttribute("problems", List.of(Problem.values()));
        return "problem/list";
    }

    @GetMapping("/{lang:ko|en}/problems/{slug}")
    String explain(@PathVariable String slug, Model model) {
        model.addAttribute("problem", Problem.of(slug).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND)));
        return "problem/explained";
    }

    /** What the server itself refused before any controller: malformed requests, unreadable addresses. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return advice.problem(new ProblemException(Problem.ofStatus(status)), request, response);
    }
}
