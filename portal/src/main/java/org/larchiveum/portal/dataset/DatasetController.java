package org.larchiveum.portal.dataset;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.layout.Terms;
import org.larchiveum.portal.notation.Serialisation;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The description of the dataset at {@code /dataset}, where {@code /.well-known/void} leads too (VoID, 7.2). */
@Controller
class DatasetController {
    private static final int SHOWN = 40;

    private final Census census;
    private final Description description;
    private final Releases releases;
    private final ReleasePage page;

    DatasetController(Census census, Description description, Releases releases, ReleasePage page) {
        this.census = census;
        this.description = description;
        this.releases = releases;
        this.page = page;
    }

    /** A count as the page tells it. */
    record Row(String name, String iri, String href, long count) {}

    @GetMapping("/.well-known/void")
    ResponseEntity<Void> wellKnown(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/dataset")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .build();
    }

    @GetMapping("/dataset")
    ResponseEntity<byte[]> dataset(HttpServletRequest request) {
        return switch (Serialisation.preferred(request)) {
            case Serialisation.Preference.Page page ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.VARY, "Accept, Accept-Language")
                        .header(HttpHeaders.LOCATION, Site.at(request).to("/dataset"))
                        .build();
            case Serialisation.Preference.Data(Serialisation serialisation) -> written(serialisation, request);
            case Serialisation.Preference.Neither neither -> throw new ProblemException(Problem.NOT_ACCEPTABLE);
        };
    }

    @GetMapping("/dataset.{extension:[a-z]+}")
    ResponseEntity<byte[]> written(@PathVariable String extension, HttpServletRequest request) {
        return written(
                Serialisation.ofExtension(extension).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND)),
                request);
    }

    private ResponseEntity<byte[]> written(Serialisation serialisation, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LINK, "<" + Site.at(request).absolute("/dataset") + ">;rel=\"canonical\"")
                .cacheControl(CacheControl.noCache())
                .contentType(serialisation.contentType())
                .body(serialisation.write(description.of(census.figures(), releases)));
    }

    @GetMapping("/{lang:ko|en}/dataset")
    String page(HttpServletRequest request, Model model) {
        Language language = Site.at(request).language();
        Figures figures = census.figures();
        model.addAttribute("figures", figures);
        model.addAttribute(
                "from", figures.span().from().map(DatasetController::year).orElse(""));
        model.addAttribute(
                "to", figures.span().to().map(DatasetController::year).orElse(""));
        model.addAttribute("classes", rows(figures.classes(), language));
        model.addAttribute("properties", rows(figures.properties(), language));
        releases.latest().ifPresent(latest -> model.addAttribute("latest", page.line(latest, language)));
        model.addAttribute("any", !releases.all().isEmpty());
        model.addAttribute("data", "/dataset");
        model.addAttribute("permanent", "/dataset");
        return "dataset/page";
    }

    private static String year(String day) {
        return day.replaceFirst("-\\d\\d-\\d\\d.*$", "");
    }

    private static List<Row> rows(List<Figures.Share> shares, Language language) {
        return shares.stream()
                .limit(SHOWN)
                .map(share -> new Row(
                        Terms.path(share.iri()).isPresent() ? Terms.label(share.iri(), language) : "",
                        share.iri(),
                        Terms.path(share.iri())
                                .map(path -> "/" + language.tag() + path)
                                .orElse(""),
                        share.count()))
                .toList();
    }
}
