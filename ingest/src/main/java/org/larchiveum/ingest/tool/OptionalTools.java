package org.larchiveum.ingest.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the programs the archive can use are on this machine; asked once. */
public final class OptionalTools {
    private static final Map<String, String> VERSION_OPTION = versionOptions();

    private final Map<String, Path> paths;
    private final List<Tool> tools;
    private final Path scratch;

    private OptionalTools(Map<String, Path> paths, List<Tool> tools, Path scratch) {
        this.paths = paths;
        this.tools = tools;
        this.scratch = scratch;
    }

    /** The same, at work in a folder whose owner clears away what is left in it; else in the system's for such things. */
    public OptionalTools workingIn(Path folder) {
        return new OptionalTools(paths, tools, folder);
    }

    /** Runs a program to its end, or until the time is up. */
    public ToolRun run(List<String> command, Duration limit) {
        return ToolRun.of(command, limit, scratch);
    }

    private static Path systems() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Map<String, String> versionOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("tesseract", "--version");
        options.put("ffmpeg", "-version");
        options.put("ffprobe", "-version");
        options.put("exiftool", "-ver");
        options.put("vips", "--version");
        options.put("vipsheader", "--version");
        options.put("clamd", "--version");
        return options;
    }

    /** Looks along PATH. */
    public static OptionalTools discover() {
        String path = System.getenv("PATH");
        return discover(path == null ? "" : path);
    }

    /** Looks along these folders, separated as in PATH. */
    public static OptionalTools discover(String folders) {
        Map<String, Path> paths = new LinkedHashMap<>();
        List<Tool> tools = new ArrayList<>();
        VERSION_OPTION.forEach((name, option) -> {
            Optional<Path> program = find(name, folders);
            program.ifPresent(p -> paths.put(name, p));
            tools.add(new Tool(name, program.map(p -> version(p, option)).orElse(""), program.isPresent()));
        });
        return new OptionalTools(paths, List.copyOf(tools), systems());
    }

    /** None at all, for an archive that is to use only itself. */
    public static OptionalTools none() {
        return discover("");
    }

    public List<Tool> tools() {
        return tools;
    }

    /** Absolute path of a program, when it is there. */
    public Optional<Path> path(String name) {
        return Optional.ofNullable(paths.get(name));
    }

    private static Optional<Path> find(String name, String folders) {
        for (String folder : folders.split(File.pathSeparator, -1)) {
            Path program = Path.of(folder).resolve(name);
            // A relative entry of PATH would find a program in whatever folder we stand, a donor's too.
            if (!folder.isEmpty()
                    && program.isAbsolute()
                    && Files.isExecutable(program)
                    && !Files.isDirectory(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    private static String version(Path program, String option) {
        return switch (ToolRun.of(List.of(program.toString(), option), Duration.ofSeconds(10), systems())) {
            case ToolRun.Ended ended ->
                (ended.text() + ended.errors())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("");
            case ToolRun.Stopped stopped -> "";
        };
    }
}
