package org.larchiveum.archive.register;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an entry stands in its volume: a file, and the bytes from {@code start} up to but without {@code end}. Written into the ledger as
 * {@code entries.ttl#bytes=START-END}, so that one entry is read without the others.
 */
public record Slice(String file, long start, long end) {
    private static final Pattern FORM =
            Pattern.compile("(?<file>[a-z.]+)#bytes=(?<start>[0-9]{1,12})-(?<end>[0-9]{1,12})");

    /** Reads a ledger line's folder; empty when the entry has an object to itself. */
    public static Optional<Slice> of(String folder) {
        var form = FORM.matcher(folder);
        return form.matches()
                ? Optional.of(new Slice(
                        form.group("file"), Long.parseLong(form.group("start")), Long.parseLong(form.group("end"))))
                : Optional.empty();
    }

    public String folder() {
        return file + "#bytes=" + start + "-" + end;
    }
}
