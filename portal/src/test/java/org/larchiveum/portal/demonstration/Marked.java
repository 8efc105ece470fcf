package org.larchiveum.portal.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demonstration with a mark in each of its transcripts, wherever one can carry what nobody says. */
final class Marked {
    static final String MARK = "SCHLEHDORN";

    private Marked() {}

    /** Copies a folder; the copy's transcripts bear the marks. */
    static Path copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var file : all.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (file.toString().endsWith(".vtt")) {
                    Files.writeString(target, marked(Files.readString(file)));
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static String marked(String transcript) {
        return transcript
                .replaceFirst(
                        "WEBVTT\\R",
                        "WEBVTT SCHLEHDORN\n\nNOTE SCHLEHDORN\n\nSTYLE\n::cue(.SCHLEHDORN) { color: red }\n\nREGION\nid:SCHLEHDORN\n")
                .replaceAll("(?m)^([0-9]+)$", "SCHLEHDORN-$1");
    }
}
