package org.larchiveum.extractor.hwp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text of an HWPX document (OWPML, KS X 6101): every paragraph of its sections and master pages. */
public final class HwpxParser implements Parser {
    private static final long serialVersionUID = 1L;
    /** The most a part may unfold to: a section of a thousand pages is some 20 MB. */
    private static final long PART_LIMIT = 200L << 20;

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(HwpTypes.ZIP.mediaType());
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream input = TikaInputStream.get(stream, temporary, metadata);
            XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
            xhtml.startDocument();
            try (ZipFile zip = new ZipFile(input.getFile())) {
                refuseEncrypted(zip);
                title(zip, metadata);
                for (ZipEntry part : parts(zip)) {
                    try (InputStream xml = new LimitedPart(zip.getInputStream(part), PART_LIMIT)) {
                        HwpxText.append(xml, xhtml);
                    }
                }
            } catch (XMLStreamException bad) {
                throw new TikaException("not readable as HWPX: " + bad.getMessage(), bad);
            }
            xhtml.endDocument();
        }
    }

    private static List<? extends ZipEntry> parts(ZipFile zip) {
        // section2 before section10.
        Comparator<ZipEntry> order =
                Comparator.<ZipEntry>comparingInt(e -> e.getName().length()).thenComparing(ZipEntry::getName);
        return zip.stream()
                .filter(e -> e.getName().matches("Contents/(section|masterpage)\\d*\\.xml"))
                .sorted(Comparator.<ZipEntry>comparingInt(e -> e.getName().startsWith("Contents/section") ? 0 : 1)
                        .thenComparing(order))
                .toList();
    }

    private static void refuseEncrypted(ZipFile zip) throws IOException, TikaException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (InputStream xml = new LimitedPart(zip.getInputStream(manifest), PART_LIMIT)) {
                if (new String(xml.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw new EncryptedDocumentException("the document asks for a password");
                }
            }
        }
    }

    private static void title(ZipFile zip, Metadata metadata) throws IOException, XMLStreamException {
        ZipEntry contents = zip.getEntry("Contents/content.hpf");
        if (contents == null) {
            return;
        }
        try (InputStream xml = new LimitedPart(zip.getInputStream(contents), PART_LIMIT)) {
            XMLStreamReader reader = safe().createXMLStreamReader(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("title")) {
                    String title = reader.getElementText().strip();
                    if (!title.isEmpty()) {
                        metadata.set(TikaCoreProperties.TITLE, title);
                    }
                    return;
                }
            }
        }
    }

    /** A reader that knows no document type and fetches nothing. */
    static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
