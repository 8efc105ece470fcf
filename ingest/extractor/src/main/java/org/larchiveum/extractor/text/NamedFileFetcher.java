package org.larchiveum.extractor.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.fetcher.AbstractFetcher;

/** A stored file under the name its donor gave it: quarantine renames files, and detection needs the extension. */
public final class NamedFileFetcher extends AbstractFetcher {
    /** Between path and name in a fetch key; a path holds anything but NUL. */
    private static final char SEPARATOR = '\0';

    /** Opens {@code path NUL name}; the stream is backed by the file, so parsers do not spool a copy. */
    @Override
    public InputStream fetch(String key, Metadata metadata, ParseContext context) throws IOException {
        int split = key.indexOf(SEPARATOR);
        Path file = Path.of(split < 0 ? key : key.substring(0, split));
        InputStream stream = TikaInputStream.get(file, metadata);
        if (split >= 0) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, key.substring(split + 1));
        }
        return stream;
    }
}
