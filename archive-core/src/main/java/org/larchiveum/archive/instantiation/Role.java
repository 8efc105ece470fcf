package org.larchiveum.archive.instantiation;

import java.util.Locale;
import java.util.Optional;

/** What a file of an entry is for. Only the roles after {@link #METADATA} are re-encoded copies made by the archive. */
public enum Role {
    /** The file as it was received; never served. */
    ORIGINAL,
    /** Time-coded words that came with a sound or moving image (WebVTT). */
    TRANSCRIPT,
    /** Text extracted from the original, UTF-8. */
    TEXT,
    /** Technical metadata extracted from the original, JSON. */
    METADATA,
    ACCESS_IMAGE,
    THUMBNAIL,
    POSTER,
    ACCESS_AUDIO,
    PEAKS,
    ACCESS_VIDEO;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        for (var role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether the archive made the file itself, from decoded content, so that nothing of the original's metadata is in it. */
    public boolean reencoded() {
        return compareTo(METADATA) > 0;
    }
}
