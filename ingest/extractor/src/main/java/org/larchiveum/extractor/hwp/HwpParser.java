package org.larchiveum.extractor.hwp;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.reader.HWPReader;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text of a Hangul document in the formats 5 (compound file, distribution documents too) and, by name only, 3. */
public final class HwpParser implements Parser {
    private static final long serialVersionUID = 1L;
    /** Offset of the property word in the stream FileHeader, and the bit that says a password is needed (5.0, table 3). */
    private static final int PROPERTIES = 36;

    private static final int PASSWORD = 0b10;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(HwpTypes.V5.mediaType(), HwpTypes.V3.mediaType());
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream input = TikaInputStream.get(stream, temporary, metadata);
            if (new HwpDetector().detect(input, metadata).equals(HwpTypes.V3.mediaType())) {
                throw new UnsupportedFormatException("HWP 3 is recognised; its text cannot be read");
            }
            refuseEncrypted(input.getFile());
            String text = HwpText.of(read(input.getFile()));
            XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
            xhtml.startDocument();
            for (String line : text.split("\n", -1)) {
                if (!line.isEmpty()) {
                    xhtml.element("p", line);
                }
            }
            xhtml.endDocument();
        }
    }

    private static void refuseEncrypted(File file) throws IOException, TikaException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file, true);
                DocumentInputStream header = ole.createDocumentInputStream("FileHeader")) {
            byte[] bytes = header.readNBytes(PROPERTIES + 4);
            if (bytes.length > PROPERTIES && (bytes[PROPERTIES] & PASSWORD) != 0) {
                throw new EncryptedDocumentException("the document asks for a password");
            }
        }
    }

    private static HWPFile read(File file) throws TikaException, IOException {
        // The library declares every exception there is; a task narrows that to one which says "this file".
        FutureTask<HWPFile> reading = new FutureTask<>(() -> HWPReader.fromFile(file));
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException bad) {
            if (bad.getCause() instanceof OutOfMemoryError memory) {
                throw memory;
            }
            throw new TikaException("not readable as HWP 5: " + bad.getCause(), bad.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", stop);
        }
    }
}
