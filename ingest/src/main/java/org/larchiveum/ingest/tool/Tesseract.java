package org.larchiveum.ingest.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the letters in a picture, Korean and English as far as they are installed. Its text is a machine's guess. */
public final class Tesseract {
    private final OptionalTools tools;
    private final Path program;
    private final List<String> languages;

    private Tesseract(OptionalTools tools, Path program, List<String> languages) {
        this.tools = tools;
        this.program = program;
        this.languages = languages;
    }

    /** What came of reading a picture. */
    public sealed interface Reading {
        /** The text, lines as on the page. */
        record Read(String text, List<String> languages) implements Reading {}

        /** None, and why. */
        record NotRead(String why) implements Reading {}
    }

    /** The reader, when the program and one of the two languages are there. */
    public static Optional<Tesseract> find(OptionalTools tools) {
        return tools.path("tesseract").flatMap(program -> {
            List<String> languages = installed(tools, program);
            return languages.isEmpty() ? Optional.empty() : Optional.of(new Tesseract(tools, program, languages));
        });
    }

    private static List<String> installed(OptionalTools tools, Path program) {
        return switch (tools.run(List.of(program.toString(), "--list-langs"), Duration.ofSeconds(10))) {
            case ToolRun.Ended ended -> {
                List<String> all = (ended.text() + ended.errors())
                        .lines()
                        .map(String::strip)
                        .toList();
                yield Stream.of("kor", "eng").filter(all::contains).toList();
            }
            case ToolRun.Stopped stopped -> List.of();
        };
    }

    public List<String> languages() {
        return languages;
    }

    /**
     * Reads one picture.
     *
     * @param image best a derivative of ours: the program decodes with native code
     */
    public Reading read(Path image, Duration limit) {
        List<String> command = List.of(
                program.toString(), image.toAbsolutePath().toString(), "stdout", "-l", String.join("+", languages));
        return switch (tools.run(command, limit)) {
            case ToolRun.Ended ended
            when ended.exit() == 0 ->
                new Reading.Read(ended.text().replace("\f", "").strip(), languages);
            case ToolRun.Ended ended -> new Reading.NotRead(ended.lastWords());
            case ToolRun.Stopped stopped -> new Reading.NotRead(stopped.why());
        };
    }
}
