package org.larchiveum.ingest.tool;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.larchiveum.ingest.antivirus.Scanner;
import org.larchiveum.ingest.antivirus.Verdict;

/** The ClamAV daemon, sent the bytes themselves (clamd(8), INSTREAM), so that it needs no access to our folders. */
public final class Clamd implements Scanner {
    private static final int PORT = 3310;
    private static final int CHUNK = 64 << 10;
    private static final int ANSWER = 4_096;

    private final SocketAddress address;
    private final Duration limit;

    private Clamd(SocketAddress address, Duration limit) {
        this.address = address;
        this.limit = limit;
    }

    /**
     * The daemon at an address.
     *
     * @param address {@code tcp://host:port} or {@code unix:/path/of/socket}
     * @param limit for one file, sending included
     */
    public static Clamd at(URI address, Duration limit) {
        return switch (address.getScheme()) {
            case "unix" -> new Clamd(UnixDomainSocketAddress.of(address.getPath()), limit);
            case "tcp" ->
                new Clamd(
                        new InetSocketAddress(address.getHost(), address.getPort() < 0 ? PORT : address.getPort()),
                        limit);
            case null, default ->
                throw new IllegalArgumentException(
                        "a scanner's address is tcp://host:port or unix:/path, not " + address);
        };
    }

    @Override
    public String name() {
        return switch (ask("zVERSION\0", null)) {
            case Answer.Said said -> said.text();
            case Answer.Silent silent -> "clamd";
        };
    }

    @Override
    public Verdict scan(Path file) {
        return switch (ask("zINSTREAM\0", file)) {
            case Answer.Said said -> verdict(said.text());
            case Answer.Silent silent -> new Verdict.NotScanned(silent.why());
        };
    }

    private static Verdict verdict(String said) {
        if (said.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (said.startsWith("stream: ") && said.endsWith(" FOUND")) {
            return new Verdict.Infected(said.substring("stream: ".length(), said.length() - " FOUND".length()));
        }
        return new Verdict.NotScanned(said.isEmpty() ? "the scanner hung up" : said);
    }

    private sealed interface Answer {
        record Said(String text) implements Answer {}

        record Silent(String why) implements Answer {}
    }

    private Answer ask(String command, @org.jspecify.annotations.Nullable Path file) {
        boolean unix = address instanceof UnixDomainSocketAddress;
        try (SocketChannel clamd =
                SocketChannel.open(unix ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
            Thread alarm = Thread.ofVirtual().start(() -> closeAfter(clamd, limit));
            try {
                clamd.connect(address);
                write(clamd, ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
                if (file != null) {
                    send(clamd, file);
                }
                return new Answer.Said(read(clamd));
            } finally {
                alarm.interrupt();
            }
        } catch (IOException failed) {
            return new Answer.Silent("no answer from the scanner: " + failed);
        }
    }

    private static void closeAfter(SocketChannel clamd, Duration limit) {
        try {
            Thread.sleep(limit);
            clamd.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // It is closed either way.
            return;
        }
    }

    private static void send(SocketChannel clamd, Path file) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.read(chunk.clear()) >= 0) {
                chunk.flip();
                if (chunk.hasRemaining()) {
                    write(clamd, length.clear().putInt(chunk.remaining()).flip());
                    write(clamd, chunk);
                }
            }
        }
        write(clamd, length.clear().putInt(0).flip());
    }

    private static void write(SocketChannel clamd, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            clamd.write(bytes);
        }
    }

    private static String read(SocketChannel clamd) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(ANSWER);
        while (answer.hasRemaining() && clamd.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
