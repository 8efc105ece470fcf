package org.larchiveum.portal.dataset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.layout.ReleasePath;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of releases, whole or in ranges (RFC 9110, 14), with their digests (RFC 9530); 410 once they are gone. */
@Controller
class ReleaseFileController {
    /** Lists of digests, which every release has, written with its files or made here. */
    static final Set<String> SUMS = Set.of("SHA256SUMS", "SHA512SUMS");

    private final Releases releases;

    ReleaseFileController(Releases releases) {
        this.releases = releases;
    }

    @GetMapping(ReleasePath.ALL + "/{version:[0-9.]+}/{name:.+}")
    ResponseEntity<Resource> file(
            @PathVariable String version,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var release = ReleaseVersion.parse(version)
                .flatMap(releases::of)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        var file =
                release.files().stream().filter(one -> one.name().equals(name)).findFirst();
        var path = file.flatMap(one -> releases.file(release.version(), one.name()));
        var site = Site.at(request);
        if (file.isEmpty() || path.isEmpty()) {
            if (SUMS.contains(name)) {
                return sums(release, name);
            }
            if (file.isEmpty()) {
                throw new ProblemException(Problem.NOT_FOUND);
            }
            response.addHeader(HttpHeaders.LINK, ReleaseLinks.ofFile(release, site));
            throw gone(release, site);
        }
        return sent(file.get(), path.get(), request)
                .header(HttpHeaders.LINK, ReleaseLinks.ofFile(release, site))
                .body(resource(file.get(), path.get(), request));
    }

    private static ResponseEntity.BodyBuilder sent(DumpFile file, Path path, HttpServletRequest request) {
        // What is shorter or longer than it was when its digest was taken is not given out under that digest.
        if (size(path) != file.size()) {
            throw new ArchiveException.Corrupt("A file of a release has another size than it had: " + file.name());
        }
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.packed().isEmpty() ? file.mediaType() : file.packed()))
                .eTag(etag(file))
                .header("Repr-Digest", digest(file.checksums()))
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(
                        HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                        "ETag, Repr-Digest, Content-Disposition, Content-Range, Accept-Ranges, Link")
                // Asked again each time: a withdrawal takes effect at once.
                .cacheControl(CacheControl.noCache().mustRevalidate());
        return whole(file, request) ? answer.contentLength(file.size()) : answer;
    }

    /** A part is only given to who has the rest of the same file (RFC 9110, 13.1.5); the framework does not look. */
    private static boolean whole(DumpFile file, HttpServletRequest request) {
        var range = Optional.ofNullable(request.getHeader(HttpHeaders.IF_RANGE));
        return range.filter(tag -> !tag.equals(etag(file))).isPresent();
    }

    private static Resource resource(DumpFile file, Path path, HttpServletRequest request) {
        if (!whole(file, request)) {
            return new FileSystemResource(path);
        }
        try {
            return new InputStreamResource(Files.newInputStream(path));
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("A file of a release cannot be read", e);
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("A file of a release cannot be read", e);
        }
    }

    private static String etag(DumpFile file) {
        return "\"" + file.checksums().sha256() + "\"";
    }

    private static String digest(Checksums checksums) {
        return "sha-256=:" + base64(checksums.sha256()) + ":, sha-512=:" + base64(checksums.sha512()) + ":";
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }

    /** The digests of all files as {@code sha256sum -c} reads them. They are told of files that are gone, too. */
    private static ResponseEntity<Resource> sums(DatasetRelease release, String name) {
        var lines = release.files().stream()
                .filter(file -> !SUMS.contains(file.name()))
                .map(file -> (name.equals("SHA256SUMS")
                                ? file.checksums().sha256()
                                : file.checksums().sha512())
                        + "  " + file.name() + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache().mustRevalidate())
                .body(new ByteArrayResource(lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** Says which release it was and, where there is one, which takes its place. */
    private static ProblemException gone(DatasetRelease release, Site site) {
        Map<String, Object> members = new HashMap<>();
        members.put("release", site.absolute(ReleasePath.of(release.version())));
        Lineage.by(release).ifPresent(by -> members.put("replacedBy", site.absolute(ReleasePath.of(by))));
        return new ProblemException(Problem.RELEASE_GONE, "", members);
    }
}
