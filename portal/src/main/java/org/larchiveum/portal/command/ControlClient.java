package org.larchiveum.portal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the process that has the home open to carry out a command. */
final class ControlClient {
    private ControlClient() {}

    /** The command's exit status; empty when no process has the home open. */
    static Optional<Integer> reach(Path home, List<String> args, PrintWriter out, PrintWriter err, boolean watched) {
        if (!Files.exists(home.resolve("control"))) {
            return Optional.empty();
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Control.noted(home)));
            var request = new Control.Request(Path.of("").toAbsolutePath().toString(), args, watched);
            channel.write(
                    ByteBuffer.wrap((Json.LINE.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8)));
            return Optional.of(listen(channel, out, err));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    private static int listen(SocketChannel channel, PrintWriter out, PrintWriter err) throws IOException {
        var reader =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var piece = Json.LINE.readValue(line, Control.Piece.class);
            switch (piece.stream()) {
                case "out" -> {
                    out.print(piece.text());
                    out.flush();
                }
                case "err" -> {
                    err.print(piece.text());
                    err.flush();
                }
                default -> {
                    return piece.status();
                }
            }
        }
        err.println("The process that has the home open ended before it was done; the same command goes on.");
        return Command.FAILED;
    }
}
