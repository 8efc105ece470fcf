package org.larchiveum.archive.storage.ocfl;

import io.ocfl.api.model.VersionInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.larchiveum.archive.storage.Commit;

/** Who, when and why, as an inventory says it of a version. */
final class Versions {
    private Versions() {}

    /** The address of a user should be a URI (OCFL 1.1 section 3.5.3.1, warnings W008 and W009). */
    static VersionInfo block(Commit commit) {
        var name = URLEncoder.encode(commit.actor(), StandardCharsets.UTF_8).replace("+", "%20");
        return new VersionInfo()
                .setUser(commit.actor(), "urn:larchiveum:actor:" + name)
                .setCreated(commit.at().atOffset(ZoneOffset.UTC))
                .setMessage(commit.reason());
    }
}
