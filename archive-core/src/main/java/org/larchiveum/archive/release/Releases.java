package org.larchiveum.archive.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The releases as visitors may have them; reads a folder that holds nothing else. */
public interface Releases {
    /** All that ever were, the newest first. */
    List<DatasetRelease> all();

    Optional<DatasetRelease> of(ReleaseVersion version);

    /** The newest whose files can be had. */
    Optional<DatasetRelease> latest();

    /** A file by its name; empty when there is none, or the files of that release are gone. */
    Optional<Path> file(ReleaseVersion version, String name);
}
