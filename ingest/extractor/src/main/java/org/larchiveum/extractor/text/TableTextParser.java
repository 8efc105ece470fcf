package org.larchiveum.extractor.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AbstractEncodingDetectorParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.txt.TXTParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Text files whose type Tika names but cannot parse without modules the archive does not carry: read as plain text. */
public final class TableTextParser extends AbstractEncodingDetectorParser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Stream.of("x-isatab", "x-isatab-investigation", "x-isatab-assay")
            .map(MediaType::application)
            .collect(Collectors.toUnmodifiableSet());

    public TableTextParser() {}

    /** How the configuration hands a parser the detectors it names. */
    public TableTextParser(EncodingDetector detector) {
        super(detector);
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        new TXTParser(getEncodingDetector(context)).parse(stream, handler, metadata, context);
        metadata.set(Metadata.CONTENT_TYPE, type);
    }
}
