package org.larchiveum.ingest.derivative;

import java.util.ArrayList;
import java.util.List;

/** The segments of a JPEG (ITU-T T.81, B.1): tables and scans, JFIF and Adobe's colour flag; no other application's. */
final class JpegContents {
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegContents() {}

    static List<String> surplus(byte[] b) {
        List<String> found = new ArrayList<>();
        int at = 2;
        if (b.length < 4 || (b[0] & 0xFF) != 0xFF || (b[1] & 0xFF) != 0xD8) {
            return List.of("not a JPEG");
        }
        while (at + 4 <= b.length && (b[at] & 0xFF) == 0xFF) {
            int marker = b[at + 1] & 0xFF;
            if (marker == END) {
                at += 2;
                break;
            }
            boolean application = marker >= APP0 && marker <= 0xEF && marker != APP0 && marker != APP14;
            if (application || marker == COMMENT || (marker >= 0xF0 && marker < COMMENT)) {
                found.add("JPEG segment " + Integer.toHexString(marker));
            }
            at += 2 + ((b[at + 2] & 0xFF) << 8 | b[at + 3] & 0xFF);
            if (marker == SCAN) {
                at = afterScan(b, at);
            }
        }
        if (at + 2 == b.length && (b[at] & 0xFF) == 0xFF && (b[at + 1] & 0xFF) == END) {
            at += 2;
        }
        if (at != b.length) {
            found.add("bytes after the end of the JPEG");
        }
        return found;
    }

    /** Past entropy-coded data, in which FF is followed by 00 or a restart marker. */
    private static int afterScan(byte[] b, int from) {
        int at = from;
        while (at + 1 < b.length) {
            int next = b[at + 1] & 0xFF;
            if ((b[at] & 0xFF) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return at;
    }
}
