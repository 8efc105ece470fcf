package org.larchiveum.ingest.derivative;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tags of a TIFF (6.0, section 8 and 22): how its pixels lie and nothing about who, where or when. */
final class TiffContents {
    private static final Set<Integer> LAYOUT = Set.of(
            254, 256, 257, 258, 259, 262, 266, 277, 282, 283, 284, 296, 317, 322, 323, 324, 325, 338, 339, 347, 529,
            530, 531, 532);

    private TiffContents() {}

    static List<String> surplus(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes);
        List<String> found = new ArrayList<>();
        try {
            b.order(b.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (b.getShort(2) != 42) {
                return List.of("not a TIFF");
            }
            Set<Integer> seen = new HashSet<>();
            for (int at = b.getInt(4); at != 0 && seen.add(at); ) {
                int entries = b.getShort(at) & 0xFFFF;
                for (int i = 0; i < entries; i++) {
                    int tag = b.getShort(at + 2 + 12 * i) & 0xFFFF;
                    if (!LAYOUT.contains(tag)) {
                        found.add("TIFF tag " + tag);
                    }
                }
                at = b.getInt(at + 2 + 12 * entries);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException broken) {
            return List.of("a TIFF that cannot be read");
        }
        return found;
    }
}
