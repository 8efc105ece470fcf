package org.larchiveum.portal.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.reading.PublicFile;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.problem.Absence;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Public copies of files, whole or in ranges (RFC 9110, 14). Only what the reading room names is there. */
@Controller
class MediaController {
    private final ReadingRoom room;

    MediaController(ReadingRoom room) {
        this.room = room;
    }

    @GetMapping("/media/{id}/{name:.+}")
    ResponseEntity<Resource> copy(
            @PathVariable String id, @PathVariable String name, @RequestParam Map<String, String> asked) {
        var entry = Absence.entry(room, id);
        var path = room.media(entry.id(), name)
                .or(() -> name.equals("thumbnail.jpg") ? room.media(entry.id(), "poster.jpg") : Optional.empty())
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        var type = entry.files().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .map(MediaController::type)
                .orElseGet(() -> MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM));
        var answer = ResponseEntity.ok()
                .contentType(type)
                .eTag(etag(path))
                // Kept by browsers, but asked again each time: a withdrawal takes effect at once.
                .cacheControl(CacheControl.noCache());
        if (asked.containsKey("download")) {
            answer.header(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(entry.id().toString().substring(0, 8) + "-" + name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
        }
        return answer.body(new FileSystemResource(path));
    }

    private static MediaType type(PublicFile file) {
        var type = MediaType.parseMediaType(file.format().mediaType());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static String etag(Path path) {
        try {
            return "\"" + Long.toString(Files.size(path), 36) + "-"
                    + Long.toString(Files.getLastModifiedTime(path).toMillis(), 36) + "\"";
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("A public copy cannot be read", e);
        }
    }
}
