package org.larchiveum.portal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.larchiveum.archive.fault.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out commands that other processes ask for, while this one has the home open. */
final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

    private final LocalDesk desk;
    private final Path socket;
    private final ServerSocketChannel channel;

    private ControlServer(LocalDesk desk, Path socket, ServerSocketChannel channel) {
        this.desk = desk;
        this.socket = socket;
        this.channel = channel;
    }

    static ControlServer open(Path home, LocalDesk desk) {
        try {
            var socket = Control.place(home);
            Files.deleteIfExists(socket);
            var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            var server = new ControlServer(desk, socket, channel);
            Thread.ofVirtual().name("control").start(server::listen);
            return server;
        } catch (IOException e) {
            throw new ArchiveException.Unavailable(
                    "Cannot open the control socket of " + home + ": " + e.getMessage(), e);
        }
    }

    private void listen() {
        while (channel.isOpen()) {
            try {
                var caller = channel.accept();
                Thread.ofPlatform().name("command").daemon().start(() -> answer(caller));
            } catch (ClosedChannelException closing) {
                return;
            } catch (IOException e) {
                LOG.warn("A command could not be heard: {}", e.getMessage());
            }
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            var reader =
                    new BufferedReader(new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8));
            var line = reader.readLine();
            if (line == null) {
                return;
            }
            var request = Json.LINE.readValue(line, Control.Request.class);
            var out = new PrintWriter(new Stream(caller, "out"), true);
            var err = new PrintWriter(new Stream(caller, "err"), true);
            var theirs = desk.seenFrom(Path.of(request.folder()), out, err, request.watched());
            int status = Larchiveum.commands(theirs).execute(request.args().toArray(String[]::new));
            out.flush();
            err.flush();
            send(caller, new Control.Piece("end", "", status));
        } catch (IOException e) {
            LOG.warn("Whoever asked for a command went away: {}", e.getMessage());
        }
    }

    private static synchronized void send(SocketChannel caller, Control.Piece piece) throws IOException {
        var bytes = ByteBuffer.wrap((Json.LINE.writeValueAsString(piece) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            caller.write(bytes);
        }
    }

    /** One of the caller's two streams. */
    private static final class Stream extends Writer {
        private final SocketChannel caller;
        private final String name;

        Stream(SocketChannel caller, String name) {
            this.caller = caller;
            this.name = name;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            send(caller, new Control.Piece(name, new String(text, offset, length), 0));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.warn("The control socket did not close: {}", e.getMessage());
        }
    }
}
