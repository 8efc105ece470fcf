package org.larchiveum.portal.item;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.outline.Outlines;
import org.larchiveum.portal.problem.Absence;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one unit of holdings, at any level, and the images of a document's pages. */
@Controller
class ItemController {
    private final ReadingRoom room;
    private final ItemPages pages;
    private final PageImages images;
    private final Outlines outlines;

    ItemController(ReadingRoom room, ItemPages pages, PageImages images, Outlines outlines) {
        this.room = room;
        this.pages = pages;
        this.images = images;
        this.outlines = outlines;
    }

    @GetMapping("/{lang:ko|en}/record/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            Model model) {
        var entry = Absence.entry(room, id);
        if (entry.kind() != Kind.RECORD) {
            throw new ProblemException(Problem.NOT_FOUND);
        }
        var shown = pages.page(entry, Site.at(request).language(), new ItemPages.Wish(page, from));
        model.addAllAttributes(Map.of(
                "item",
                shown,
                "outline",
                outlines.of(entry),
                "data",
                "/data/record/" + entry.id(),
                "permanent",
                "/id/record/" + entry.id()));
        return "item/page";
    }

    @GetMapping("/media/{id}/pages/{page:[0-9]{1,5}}.jpg")
    ResponseEntity<Resource> image(@PathVariable String id, @PathVariable int page) {
        var entry = Absence.entry(room, id);
        var image = images.page(entry.id(), page).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache())
                .body(new FileSystemResource(image));
    }
}
