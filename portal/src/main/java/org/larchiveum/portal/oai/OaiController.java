package org.larchiveum.portal.oai;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.larchiveum.portal.notation.Xml;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The address for harvesters, by GET and by POST (OAI-PMH 2.0, 3.1.1). */
@Controller
class OaiController {
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

    private final Repository repository;

    OaiController(Repository repository) {
        this.repository = repository;
    }

    @GetMapping("/oai")
    ResponseEntity<byte[]> byGet(HttpServletRequest request) {
        return answer(request);
    }

    @PostMapping(path = "/oai", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> byPost(HttpServletRequest request) {
        return answer(request);
    }

    /** An error of the protocol is an answer of the protocol: its status is 200 (3.6). */
    private ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var parameters = new TreeMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        var xml = Xml.document();
        xml.open(
                "OAI-PMH",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd");
        xml.element(
                "responseDate", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            var asked = Asked.of(parameters);
            try {
                var answered = repository.answer(asked);
                echo(xml, asked);
                xml.part(answered);
            } catch (OaiFault fault) {
                if (fault.code().unreadable()) {
                    throw fault;
                }
                echo(xml, asked);
                error(xml, fault);
            }
        } catch (OaiFault fault) {
            xml.element("request", repository.address());
            error(xml, fault);
        }
        return ResponseEntity.ok()
                .contentType(XML)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(xml.close().written().getBytes(StandardCharsets.UTF_8));
    }

    private void echo(Xml xml, Asked asked) {
        var attributes = new java.util.ArrayList<>(List.of("verb", asked.verb().word()));
        asked.arguments().forEach((name, value) -> attributes.addAll(List.of(name, value)));
        xml.element("request", repository.address(), attributes.toArray(String[]::new));
    }

    private static void error(Xml xml, OaiFault fault) {
        xml.element("error", fault.said(), "code", fault.code().word());
    }
}
