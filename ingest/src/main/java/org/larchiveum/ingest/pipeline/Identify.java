package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.larchiveum.archive.instantiation.FormatId;

/** Tells the format by the first bytes, refined by the name. A look inside containers is the forked parsers' work. */
final class Identify {
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    Step<Identified> apply(Scanned scanned) {
        var received = scanned.received();
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, received.arrival().name());
        try (InputStream in = TikaInputStream.get(Files.newInputStream(received.quarantined()))) {
            var type = types.detect(in, metadata).getBaseType().toString();
            return Step.next(new Identified(scanned, new FormatId(type)));
        } catch (IOException e) {
            return Step.later(e);
        }
    }
}
