package org.larchiveum.portal.image;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.portal.layout.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The image service at its addresses. Anyone's viewer may ask: these are open images, and no cookie is involved. */
@Controller
@RequestMapping("/iiif/image/{version:[23]}/{id}")
class ImageController {
    private final EmbeddedImages images;

    ImageController(EmbeddedImages images) {
        this.images = images;
    }

    /** The base address leads to the information (IIIF Image API 3.0, 2). */
    @GetMapping({"", "/"})
    ResponseEntity<Void> base(@PathVariable String version, @PathVariable String id, HttpServletRequest request) {
        images.open(id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LOCATION, service(request, version, id) + "/info.json")
                .build();
    }

    @GetMapping("/info.json")
    ResponseEntity<Map<String, Object>> info(
            @PathVariable String version, @PathVariable String id, HttpServletRequest request) {
        var spoken = Version.of(version);
        var opened = images.open(id);
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        var type = accept.contains("application/ld+json")
                ? MediaType.parseMediaType("application/ld+json;profile=\"" + spoken.context() + "\"")
                : MediaType.APPLICATION_JSON;
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LINK, "<" + spoken.profile() + ">;rel=\"profile\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .cacheControl(CacheControl.noCache())
                .contentType(type)
                .body(ImageInfo.of(opened.pyramid(), service(request, version, id), spoken, Limits.HOUSE));
    }

    @GetMapping("/{region}/{size}/{rotation}/{file:.+}")
    ResponseEntity<byte[]> image(
            @PathVariable String version,
            @PathVariable String id,
            @PathVariable Map<String, String> address,
            HttpServletRequest request) {
        var opened = images.open(id);
        var asked = ImageRequest.parse(
                address.getOrDefault("region", ""),
                address.getOrDefault("size", ""),
                address.getOrDefault("rotation", ""),
                address.getOrDefault("file", ""));
        var rendering = asked.on(opened.pyramid().extent(), Limits.HOUSE);
        var spoken = Version.of(version);
        var canonical = rendering.canonical(spoken, Limits.HOUSE);
        var etag = "\"" + opened.etag() + "-" + Integer.toHexString(canonical.hashCode()) + "\"";
        var answer = ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LINK, "<" + spoken.profile() + ">;rel=\"profile\"")
                .header(HttpHeaders.LINK, "<" + service(request, version, id) + "/" + canonical + ">;rel=\"canonical\"")
                .eTag(etag)
                // Short, because a withdrawal has to reach those who saw it too.
                .cacheControl(
                        CacheControl.maxAge(java.time.Duration.ofMinutes(10)).cachePrivate());
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        return answer.contentType(MediaType.parseMediaType(asked.format().mediaType()))
                .body(images.answer(opened, rendering));
    }

    private static String service(HttpServletRequest request, String version, String id) {
        return Site.at(request).absolute("/iiif/image/" + version + "/" + id);
    }
}
