package org.larchiveum.portal.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.larchiveum.archive.description.Language;
import org.larchiveum.portal.citation.CitationForm;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Citations of questions as files. */
@Controller
class CiteController {
    private final SparqlSettings settings;
    private final QueryCitations citations;

    CiteController(SparqlEndpoint endpoint, SparqlSettings settings, Citations citations) {
        this.settings = settings;
        this.citations = new QueryCitations(endpoint, citations, QueryExamples.all());
    }

    @GetMapping("/sparql/cite.{ending:.+}")
    ResponseEntity<byte[]> cite(@PathVariable String ending, HttpServletRequest http, Locale locale) {
        CitationForm form = CitationForm.ofEnding(ending).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        String query = SparqlRequest.get(http, settings.bodyBytes())
                .query()
                .orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST));
        Language language = Language.of(Words.language(locale).getLanguage()).orElse(Language.EN);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(form.mediaType()), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("query." + form.ending())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(form.write(citations.of(query, Permalink.of(query)), language)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
