package org.larchiveum.ingest.extraction;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds what runs in forks: jars, and classes in a folder of that name.
 *
 * @param folder a folder that exists
 */
public record ExtractorHome(Path folder) {
    /** The system property that names the folder; the launcher and the build set it. */
    public static final String PROPERTY = "larchiveum.extractor";

    public ExtractorHome {
        if (!Files.isDirectory(folder)) {
            throw new ExtractorUnavailable("no extractor in " + folder + "; set -D" + PROPERTY + " to its folder");
        }
        folder = folder.toAbsolutePath();
    }

    /** The folder named by {@value #PROPERTY}. */
    public static ExtractorHome fromProperty() {
        String folder = System.getProperty(PROPERTY);
        if (folder == null) {
            throw new ExtractorUnavailable("-D" + PROPERTY + " is not set: it names the folder of the extractor");
        }
        return new ExtractorHome(Path.of(folder));
    }

    /** Class path of a fork; a JVM unfolds the star itself. */
    public String classPath() {
        return folder.resolve("classes") + File.pathSeparator + folder + File.separator + "*";
    }

    /** The {@code java} this JVM was started with: never the one that happens to stand on PATH. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
    }
}
