package org.larchiveum.portal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** How two processes of one home talk: a Unix domain socket that only its owner can open, one JSON value a line. */
final class Control {
    /** The longest path that every system takes for a socket. */
    private static final int LONGEST = 100;

    private static final String NOTE = "control";

    private Control() {}

    /** What is asked: a command line, where it was typed, and whether a person watches. */
    record Request(String folder, List<String> args, boolean watched) {}

    /** A piece of the answer: words for one of the two streams, or at last the exit status. */
    record Piece(String stream, String text, int status) {}

    /** Where the socket of a home is to be; noted in the home when its own path is too long for a socket. */
    static Path place(Path home) throws IOException {
        var near = home.toAbsolutePath().normalize().resolve("control.sock");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            Files.writeString(home.resolve(NOTE), near.toString());
            return near;
        }
        var folder = Files.createTempDirectory(
                "larchiveum-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var far = folder.resolve("control.sock");
        Files.writeString(home.resolve(NOTE), far.toString());
        return far;
    }

    /** Where the socket of a home is noted to be. */
    static Path noted(Path home) throws IOException {
        return Path.of(
                Files.readString(home.resolve(NOTE), StandardCharsets.UTF_8).strip());
    }
}
