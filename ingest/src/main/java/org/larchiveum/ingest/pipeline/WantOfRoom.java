package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells a copy that found no room from one that cannot be made: the first is no fault of the file, and has another chance. */
final class WantOfRoom {
    /** What makers of copies say, in Java and in C; some say nothing, as ffmpeg often does. */
    private static final Pattern SAID = Pattern.compile("No space left|Disk quota exceeded|no room for");
    /** Less than this, and the size of the original besides, is too little for any copy. */
    private static final long LITTLE = 16L << 20;

    private WantOfRoom() {}

    static boolean explains(String why, Path folder, Received received) throws IOException {
        return SAID.matcher(why).find() || Files.getFileStore(folder).getUsableSpace() < LITTLE + received.size();
    }
}
