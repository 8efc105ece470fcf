package org.larchiveum.portal.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the archive is. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "larchiveum-data",
            description = "the archive's home (default: ./larchiveum-data)")
    Path home = Path.of("larchiveum-data");
}
