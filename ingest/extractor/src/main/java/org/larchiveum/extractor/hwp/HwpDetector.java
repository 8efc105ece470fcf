package org.larchiveum.extractor.hwp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Which Hangul document a file is, by marks inside it. HWP 5 is told by its stream FileHeader (HWP Document File Formats
 * 5.0, 3.2.1) and not by the summary stream that Tika asks for, which many real files lack.
 */
public final class HwpDetector implements Detector {
    private static final long serialVersionUID = 1L;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] V3 = "HWP Document File V3".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] V5 = "HWP Document File".getBytes(StandardCharsets.US_ASCII);

    @Override
    public MediaType detect(InputStream input, Metadata metadata) throws IOException {
        if (input == null) {
            return MediaType.OCTET_STREAM;
        }
        byte[] head = head(input);
        if (startsWith(head, V3)) {
            return HwpTypes.V3.mediaType();
        }
        TikaInputStream file = TikaInputStream.cast(input);
        if (file == null) {
            return MediaType.OCTET_STREAM;
        }
        if (startsWith(head, OLE) && holdsFileHeader(file)) {
            return HwpTypes.V5.mediaType();
        }
        if (startsWith(head, ZIP) && isHwpx(file)) {
            return HwpTypes.ZIP.mediaType();
        }
        return MediaType.OCTET_STREAM;
    }

    private static byte[] head(InputStream input) throws IOException {
        input.mark(V3.length);
        try {
            return input.readNBytes(V3.length);
        } finally {
            input.reset();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean holdsFileHeader(TikaInputStream input) {
        try {
            // Tika's container detector opens the same file next and takes this one from the stream instead.
            if (input.getOpenContainer() instanceof DirectoryNode root) {
                return saysHwp(root);
            }
            POIFSFileSystem ole = new POIFSFileSystem(input.getPath().toFile(), true);
            input.setOpenContainer(ole.getRoot());
            input.addCloseableResource(ole);
            return saysHwp(ole.getRoot());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException broken) {
            // A damaged container is somebody else's to report: it is not provably a Hangul document.
            return false;
        }
    }

    private static boolean saysHwp(DirectoryNode root) throws IOException {
        if (!root.hasEntryCaseInsensitive("FileHeader")
                || !(root.getEntryCaseInsensitive("FileHeader") instanceof DocumentEntry entry)) {
            return false;
        }
        try (DocumentInputStream stream = new DocumentInputStream(entry)) {
            return startsWith(stream.readNBytes(V5.length), V5);
        }
    }

    private static boolean isHwpx(TikaInputStream input) throws IOException {
        try (ZipFile zip = new ZipFile(input.getFile())) {
            ZipEntry type = zip.getEntry("mimetype");
            if (type != null) {
                try (InputStream stream = zip.getInputStream(type)) {
                    String said = new String(stream.readNBytes(64), StandardCharsets.US_ASCII).strip();
                    return HwpTypes.ZIP.mediaType().toString().equals(said);
                }
            }
            return zip.getEntry("Contents/content.hpf") != null && zip.getEntry("Contents/header.xml") != null;
        } catch (ZipException broken) {
            return false;
        }
    }
}
