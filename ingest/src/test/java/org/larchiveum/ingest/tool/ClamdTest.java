package org.larchiveum.ingest.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.ingest.antivirus.NoScanner;
import org.larchiveum.ingest.antivirus.Verdict;

class ClamdTest {
    @TempDir
    private Path folder;

    @Test
    void aCleanFileIsClean() throws IOException {
        assertThat(scan("good".repeat(50_000))).isEqualTo(new Verdict.Clean());
    }

    @Test
    void malwareIsNamed() throws IOException {
        assertThat(scan("x".repeat(70_000) + "MALWARE")).isEqualTo(new Verdict.Infected("Invented.Test-1"));
    }

    @Test
    void aFileTooLargeForTheScannerIsNotScanned() throws IOException {
        assertThat(scan("y".repeat(300_000))).isEqualTo(new Verdict.NotScanned("INSTREAM size limit exceeded. ERROR"));
    }

    @Test
    void aScannerThatIsAwayScansNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "x");
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(Clamd.at(URI.create("tcp://127.0.0.1:" + free), Duration.ofSeconds(2))
                        .scan(file))
                .isInstanceOf(Verdict.NotScanned.class);
        assertThat(Clamd.at(URI.create("unix:/nowhere/clamd.sock"), Duration.ofSeconds(2))
                        .scan(file))
                .isInstanceOf(Verdict.NotScanned.class);
        assertThat(new NoScanner().scan(file)).isInstanceOf(Verdict.NotScanned.class);
    }

    @Test
    void aSilentScannerIsLeftAfterItsTime() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "x");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Clamd.at(URI.create("tcp://127.0.0.1:" + silent.getLocalPort()), Duration.ofSeconds(1))
                            .scan(file))
                    .isInstanceOf(Verdict.NotScanned.class);
        }
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Clamd.at(URI.create("http://x"), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Verdict scan(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("f"), content);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server));
            return Clamd.at(URI.create("tcp://127.0.0.1:" + server.getLocalPort()), Duration.ofSeconds(10))
                    .scan(file);
        }
    }

    /** As clamd(8) describes INSTREAM: chunks with their length, ended by a length of zero. */
    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            StringBuilder received = new StringBuilder();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                received.append(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
            }
            String reply = !new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")
                    ? "UNKNOWN COMMAND"
                    : received.length() > 250_000
                            ? "INSTREAM size limit exceeded. ERROR"
                            : received.toString().endsWith("MALWARE") ? "stream: Invented.Test-1 FOUND" : "stream: OK";
            socket.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
