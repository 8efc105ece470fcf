package org.larchiveum.portal.components;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Site;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that shows every part of the design. */
@Controller
class ComponentsController {
    private static final int EXAMPLES = 4;

    private final ReadingRoom room;
    private final Dates dates;

    ComponentsController(ReadingRoom room, Dates dates) {
        this.room = room;
        this.dates = dates;
    }

    @GetMapping("/{lang:ko|en}/components")
    String all(HttpServletRequest request, Model model) {
        var language = Site.at(request).language();
        List<Line> lines = room.newest(EXAMPLES).stream()
                .map(s -> Line.of(s, language, dates))
                .toList();
        model.addAllAttributes(Map.of("lines", lines, "hidden", true));
        return "components/page";
    }
}
