package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;

/**
 * Closes what is written beside strangers' data so that only this home can read it, and only as what it was written for (AES-256-GCM, NIST SP
 * 800-38D). The key is a file of the home.
 */
final class Seal {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The one whose key lies in a file, which is made when it is not there. */
    static Seal in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY) {
                throw new Unavailable(file + " is not the key of a graph store: it has " + key.length
                        + " bytes. Remove it, empty the datasets on the server and rebuild");
            }
            return new Seal(key);
        } catch (IOException e) {
            throw new Unavailable("The key of the graph store cannot be read: " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // A temporary file belongs to its owner alone from its first moment on.
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".part");
        byte[] fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            int written = channel.write(ByteBuffer.wrap(fresh));
            if (written != KEY) {
                throw new IOException("Only " + written + " bytes were written");
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Closes a text for a purpose; twice the same gives two different ones. */
    String close(String text, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, whole, NONCE, closed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES/GCM", e);
        }
    }

    /** What was closed; empty when another home closed it, or for another purpose. */
    Optional<String> open(String closed, String purpose) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(closed);
            if (whole.length < NONCE) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), purpose)
                    .doFinal(whole, NONCE, whole.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
