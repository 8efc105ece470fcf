package org.larchiveum.portal.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page, and the suggestions that a script may ask for while a visitor types. */
@Controller
class SearchController {
    private static final int SUGGESTIONS = 8;

    private final ReadingRoom room;
    private final SearchViews views;

    SearchController(ReadingRoom room, SearchViews views) {
        this.room = room;
        this.views = views;
    }

    @GetMapping("/{lang:ko|en}/search")
    String search(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
        var language = Site.at(request).language();
        var wish = Wish.of(parameters);
        model.addAllAttributes(Map.of(
                "wish",
                wish,
                "found",
                views.view(room.search(wish.request(language)), wish, language),
                "hidden",
                true));
        return "search/page";
    }

    /** A suggestion and where it leads. */
    record Suggested(String text, String href) {}

    @GetMapping("/api/suggest")
    ResponseEntity<List<Suggested>> suggest(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "ko") String lang) {
        var language = Language.of(lang).orElse(Language.KO);
        var typed = q.strip();
        var found = typed.isEmpty()
                ? List.<Suggested>of()
                : room.suggest(typed.substring(0, Math.min(100, typed.length())), language, SUGGESTIONS).stream()
                        .map(s -> new Suggested(s.text(), Line.address(s.kind(), s.id(), language)))
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }
}
