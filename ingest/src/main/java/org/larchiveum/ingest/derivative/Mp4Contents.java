package org.larchiveum.ingest.derivative;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The boxes of an MP4 (ISO/IEC 14496-12, 6.2): structure and samples, no user data, no day of making. */
final class Mp4Contents {
    private static final Set<String> CONTAINERS =
            Set.of("moov", "trak", "edts", "mdia", "minf", "dinf", "stbl", "udta");
    private static final Set<String> LEAVES = Set.of(
            "ftyp", "free", "mdat", "mvhd", "tkhd", "elst", "mdhd", "hdlr", "vmhd", "smhd", "dref", "stsd", "stts",
            "stss", "ctts", "stsc", "stsz", "stco", "co64", "sgpd", "sbgp", "iods");
    private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");
    /** What a track is called when the original's name for it is left out. */
    private static final Set<String> HANDLERS = Set.of("VideoHandler", "SoundHandler", "");
    /** No box that is read whole is longer than this in a file of our making. */
    private static final long SMALL = 4_096;

    private final FileBytes file;
    private final List<String> found = new ArrayList<>();

    private Mp4Contents(FileBytes file) {
        this.file = file;
    }

    static List<String> surplus(Path path) throws IOException {
        try (FileBytes file = new FileBytes(path, ByteOrder.BIG_ENDIAN)) {
            Mp4Contents contents = new Mp4Contents(file);
            contents.boxes(0, file.length());
            return contents.found;
        } catch (IndexOutOfBoundsException broken) {
            return List.of("an MP4 that cannot be read");
        }
    }

    private void boxes(long from, long to) throws IOException {
        long at = from;
        while (at < to) {
            long size = Integer.toUnsignedLong(file.at(at, Integer.BYTES).getInt());
            int header = 8;
            if (size == 1) {
                size = file.at(at + 8, Long.BYTES).getLong();
                header = 16;
            }
            String type = file.name(at + 4);
            if (size < header || size > to - at) {
                found.add("a box " + type + " of impossible size");
                return;
            }
            if (CONTAINERS.contains(type)) {
                boxes(at + header, at + size);
            } else if (type.equals("meta")) {
                // Version and flags come before what it contains.
                boxes(at + header + Integer.BYTES, at + size);
            } else if (LEAVES.contains(type)) {
                leaf(type, at + header, at + size);
            } else if (!(type.equals("ilst") && size == header)) {
                // An encoder leaves an empty list of properties, and it must be empty.
                found.add("MP4 box " + type);
            }
            at += size;
        }
    }

    private void leaf(String type, long at, long end) throws IOException {
        if (!DATED.contains(type) && !type.equals("hdlr") && !type.equals("free")) {
            return;
        }
        if (end - at > SMALL) {
            found.add("a long MP4 box " + type);
            return;
        }
        ByteBuffer box = file.at(at, (int) (end - at));
        if (DATED.contains(type)) {
            boolean wide = box.get(0) == 1;
            if ((wide ? box.getLong(4) : box.getInt(4)) != 0 || (wide ? box.getLong(12) : box.getInt(8)) != 0) {
                found.add("a date in MP4 box " + type);
            }
        } else if (type.equals("hdlr")) {
            String name = new String(box.array(), 24, box.limit() - 24, StandardCharsets.UTF_8).replace("\0", "");
            if (!HANDLERS.contains(name)) {
                found.add("a track called " + name);
            }
        } else {
            while (box.hasRemaining()) {
                if (box.get() != 0) {
                    found.add("text in a free MP4 box");
                    return;
                }
            }
        }
    }
}
