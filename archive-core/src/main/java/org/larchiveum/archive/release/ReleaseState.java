package org.larchiveum.archive.release;

import java.time.LocalDate;

/** Whether the files of a release can be had. Its page, its figures and its digests can always. */
public sealed interface ReleaseState {
    /** Its files can be had. */
    record Held() implements ReleaseState {}

    /** Something in it was withdrawn; its files are gone, those of another take their place. */
    record Replaced(ReleaseVersion by, LocalDate day) implements ReleaseState {}

    /** Its files are gone, and nothing takes their place (yet): after a withdrawal until the next issue is made, or after a loss of the folder. */
    record Gone(LocalDate day) implements ReleaseState {}
}
