package org.larchiveum.ingest.derivative.fork;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.ingest.tool.OptionalTools;
import org.larchiveum.ingest.tool.ToolRun;

/** ffmpeg and vips, when the machine has them, told to keep samples and pixels and nothing else. */
final class Recorder {
    /** Containers of sound and film; playlists and scripts, which name other files, are not among them. */
    private static final String FORMATS =
            "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mp3,aac,flac,ogg,wav,w64,aiff,au,caf,amr,asf,"
                    + "avi,mpeg,mpegts,mpegvideo,h264,hevc,flv,dv,rm,wv,ape,ac3,eac3,tta,swf,gif,mxf";

    private static final List<String> NOTHING_ELSE = List.of(
            "-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-flags:a",
            "+bitexact");

    private final OptionalTools tools;
    private final Duration limit;

    Recorder(OptionalTools tools, Duration limit) {
        this.tools = tools;
        this.limit = limit;
    }

    boolean canRecord() {
        return tools.path("ffmpeg").isPresent();
    }

    boolean canPaint() {
        return tools.path("vips").isPresent() && tools.path("vipsheader").isPresent();
    }

    /** Mono at 8 kHz for the outline; "" or why not. */
    String outline(Path source, Path wave) {
        return ffmpeg(source, List.of("-map", "0:a:0", "-ac", "1", "-ar", "8000", "-c:a", "pcm_s16le"), wave);
    }

    String sound(Path source, Path target) {
        return ffmpeg(
                source,
                List.of("-map", "0:a:0", "-vn", "-ac", "2", "-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart"),
                target);
    }

    String film(Path source, Path target) {
        return ffmpeg(
                source,
                List.of(
                        "-map",
                        "0:v:0",
                        "-map",
                        "0:a:0?",
                        "-sn",
                        "-dn",
                        // Even edges, as the chroma of 4:2:0 wants, and 720 lines at most.
                        "-vf",
                        "scale=w='trunc(iw*min(1,720/ih)/2)*2':h='trunc(min(720,ih)/2)*2',format=yuv420p",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-crf",
                        "23",
                        "-c:a",
                        "aac",
                        "-ac",
                        "2",
                        "-b:a",
                        "128k",
                        "-movflags",
                        "+faststart"),
                target);
    }

    String still(Path film, Path png) {
        return ffmpeg(film, List.of("-map", "0:v:0", "-vf", "thumbnail=50", "-frames:v", "1", "-update", "1"), png);
    }

    /** {@code width}, {@code height} and {@code duration} (seconds) of a film of our making, as far as ffprobe tells. */
    Map<String, String> measures(Path film) {
        Map<String, String> measures = new HashMap<>();
        tools.path("ffprobe").ifPresent(program -> {
            List<String> command = List.of(
                    program.toString(),
                    "-v",
                    "error",
                    "-protocol_whitelist",
                    "file",
                    "-select_streams",
                    "v:0",
                    "-show_entries",
                    "stream=width,height:format=duration",
                    "-of",
                    "default=nw=1",
                    "file:" + film.toAbsolutePath());
            if (tools.run(command, limit) instanceof ToolRun.Ended ended && ended.exit() == 0) {
                ended.text()
                        .lines()
                        .filter(line -> line.matches("\\w+=[\\d.]+"))
                        .forEach(line -> {
                            int sign = line.indexOf('=');
                            measures.put(line.substring(0, sign), line.substring(sign + 1));
                        });
            }
        });
        return measures;
    }

    private String ffmpeg(Path source, List<String> what, Path target) {
        Optional<Path> program = tools.path("ffmpeg");
        if (program.isEmpty()) {
            return "ffmpeg is not here";
        }
        List<String> command = new ArrayList<>(List.of(
                program.get().toString(),
                "-nostdin",
                "-hide_banner",
                "-v",
                "error",
                "-y",
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                FORMATS,
                "-i",
                "file:" + source.toAbsolutePath()));
        command.addAll(what);
        command.addAll(NOTHING_ELSE);
        command.add("file:" + target.toAbsolutePath());
        return run(command);
    }

    /** Width times height as the header says, empty when vips cannot read it. */
    Optional<Long> size(Path image) {
        Optional<Path> program = tools.path("vipsheader");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        long pixels = 1;
        for (String edge : List.of("width", "height")) {
            List<String> command = List.of(
                    program.get().toString(), "-f", edge, image.toAbsolutePath().toString());
            if (tools.run(command, limit) instanceof ToolRun.Ended ended
                    && ended.exit() == 0
                    && ended.text().strip().matches("\\d{1,9}")) {
                pixels *= Long.parseLong(ended.text().strip());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(pixels);
    }

    /** Upright, in sRGB, as a TIFF the worker reads; "" or why not. */
    String decode(Path image, Path tiff) {
        Path program = tools.path("vips").orElseThrow();
        Path turned = tiff.resolveSibling("turned.v");
        String why = run(
                List.of(program.toString(), "autorot", image.toAbsolutePath().toString(), turned.toString()));
        if (!why.isEmpty()) {
            return why;
        }
        return run(List.of(program.toString(), "colourspace", turned.toString(), tiff + "[strip]", "srgb"));
    }

    private String run(List<String> command) {
        return switch (tools.run(command, limit)) {
            case ToolRun.Ended ended when ended.exit() == 0 -> "";
            case ToolRun.Ended ended when ended.errors().contains("matches no streams") -> "holds no sound, or no film";
            case ToolRun.Ended ended -> ended.lastWords();
            case ToolRun.Stopped stopped -> stopped.why();
        };
    }
}
