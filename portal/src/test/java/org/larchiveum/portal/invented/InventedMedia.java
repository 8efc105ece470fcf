package org.larchiveum.portal.invented;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.reading.PublicFile;

/** Lays invented public copies into a folder, one folder for each entry. */
final class InventedMedia {
    static final int SECONDS = 24;

    private final Path home;

    InventedMedia(Path home) {
        this.home = home;
    }

    Optional<Path> find(PublicId id, String name) {
        var file = home.resolve(id.toString()).resolve(name);
        return name.matches("[A-Za-z0-9._-]+") && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    PublicFile image(PublicId id, BufferedImage image) {
        try {
            var folder = folder(id);
            Pyramid.write(image, folder.resolve("access-image.tif"));
            int width = 400;
            ImageIO.write(
                    Pyramid.scaled(image, width, width * image.getHeight() / image.getWidth()),
                    "jpg",
                    folder.resolve("thumbnail.jpg").toFile());
            return file(
                    folder.resolve("access-image.tif"),
                    Role.ACCESS_IMAGE,
                    "image/tiff",
                    Map.of("width", "" + image.getWidth(), "height", "" + image.getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PublicFile text(PublicId id, String name, Role role, String mediaType, String text) {
        try {
            var file = folder(id).resolve(name);
            Files.writeString(file, text);
            return file(file, role, mediaType, Map.of("charset", "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hum that swells and fades like speech: 8 kHz, 16 bit, mono WAVE. */
    PublicFile sound(PublicId id) {
        int rate = 8000;
        var samples = new ByteArrayOutputStream();
        for (int i = 0; i < rate * SECONDS; i++) {
            double t = (double) i / rate;
            int value = (int) (Math.sin(t * 2 * Math.PI * (180 + 30 * Math.sin(t * 3))) * loudness(t) * 12000);
            samples.write(value & 255);
            samples.write(value >> 8 & 255);
        }
        try {
            var file = folder(id).resolve("access-audio.wav");
            try (var out = new DataOutputStream(Files.newOutputStream(file))) {
                out.writeBytes("RIFF");
                out.writeInt(Integer.reverseBytes(36 + samples.size()));
                out.writeBytes("WAVEfmt ");
                out.writeInt(Integer.reverseBytes(16));
                out.writeInt(Integer.reverseBytes(1 << 16 | 1));
                out.writeInt(Integer.reverseBytes(rate));
                out.writeInt(Integer.reverseBytes(rate * 2));
                out.writeInt(Integer.reverseBytes(16 << 16 | 2));
                out.writeBytes("data");
                out.writeInt(Integer.reverseBytes(samples.size()));
                samples.writeTo(out);
            }
            return file(file, Role.ACCESS_AUDIO, "audio/wav", Map.of("duration", "" + SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PublicFile peaks(PublicId id) {
        var json = new StringBuilder("{\"version\":1,\"peaks\":[");
        for (int i = 0; i < 400; i++) {
            json.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.3f", loudness(i * SECONDS / 400.0)));
        }
        return text(
                id,
                "peaks.json",
                Role.PEAKS,
                "application/json",
                json.append("]}").toString());
    }

    static PublicFile original(String name, String mediaType, Map<String, String> facts) {
        return new PublicFile(
                name,
                Role.ORIGINAL,
                new FormatId(mediaType),
                48_211_337,
                Optional.of(digests(name.getBytes(StandardCharsets.UTF_8))),
                new TreeMap<>(facts));
    }

    private static double loudness(double t) {
        double phrase = Math.abs(Math.sin(t * 0.9)) * Math.abs(Math.sin(t * 0.23 + 0.4));
        return Math.min(1, phrase * (0.55 + 0.45 * Math.abs(Math.sin(t * 7.3))));
    }

    private PublicFile file(Path file, Role role, String mediaType, Map<String, String> facts) throws IOException {
        var bytes = Files.readAllBytes(file);
        return new PublicFile(
                file.getFileName().toString(),
                role,
                new FormatId(mediaType),
                bytes.length,
                Optional.of(digests(bytes)),
                new TreeMap<>(facts));
    }

    private Path folder(PublicId id) throws IOException {
        return Files.createDirectories(home.resolve(id.toString()));
    }

    private static Checksums digests(byte[] bytes) {
        return new Checksums(digest("SHA-256", bytes), digest("SHA-512", bytes));
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
