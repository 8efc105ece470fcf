package org.larchiveum.portal.about;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page about the archive and its visitors' privacy. */
@Controller
class AboutController {
    @GetMapping("/{lang:ko|en}/about")
    String about() {
        return "about/page";
    }
}
