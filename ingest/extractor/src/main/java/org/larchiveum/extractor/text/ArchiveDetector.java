package org.larchiveum.extractor.text;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.larchiveum.extractor.hwp.HwpDetector;

/** The media type of a file: Hangul documents by their own marks first, everything else as Tika knows it. */
public final class ArchiveDetector implements Detector {
    private static final long serialVersionUID = 1L;

    private final HwpDetector hangul = new HwpDetector();
    private final Detector others = new DefaultDetector();

    @Override
    public MediaType detect(InputStream input, Metadata metadata) throws IOException {
        MediaType type = hangul.detect(input, metadata);
        return MediaType.OCTET_STREAM.equals(type) ? others.detect(input, metadata) : type;
    }
}
