package org.larchiveum.portal.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of what has no page of its own making: an event, a post, a publication, a law, a proceeding, a published figure. */
@Controller
class ThingController {
    private final EntryPages pages;

    ThingController(EntryPages pages) {
        this.pages = pages;
    }

    @GetMapping(
            "/{lang:ko|en}/{kind:event|post|control|proceeding|submission|recommendation|instrument|publication|dataset|campaign|figure}/{id}")
    String show(@PathVariable String kind, @PathVariable String id, HttpServletRequest request, Model model) {
        var known = Kind.of(kind).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        var thing = pages.thing(known, id);
        model.addAllAttributes(pages.common(thing, Site.at(request).language(), Set.of()));
        return "knowledge/thing";
    }
}
