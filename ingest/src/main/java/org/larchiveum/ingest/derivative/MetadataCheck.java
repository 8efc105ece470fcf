package org.larchiveum.ingest.derivative;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A copy read again before it may be public: it may hold what our own making writes and nothing more. A list of what is
 * allowed, not of what is forbidden, so that a tag nobody thought of (a place, a device, a name, a day) is one too many.
 */
public final class MetadataCheck {
    private static final Pattern PEAKS = Pattern.compile(
            "\\{\"version\":2,\"channels\":\\d+,\"sample_rate\":\\d+,\"samples_per_pixel\":\\d+,\"bits\":8,\"length\":\\d+,\"data\":\\[[-\\d,]*]}");

    private MetadataCheck() {}

    /** What is in the file beyond what may be; empty when it may be public. */
    public static List<String> violations(DerivedFile derived) throws IOException {
        Path file = derived.file();
        return switch (derived.mediaType()) {
            case "image/jpeg" -> JpegContents.surplus(Files.readAllBytes(file));
            case "image/tiff" -> TiffContents.surplus(Files.readAllBytes(file));
            case "audio/wav" -> WaveContents.surplus(file);
            case "audio/mp4", "video/mp4" -> Mp4Contents.surplus(file);
            case "application/pdf" -> PdfContents.surplus(Files.readAllBytes(file));
            case "application/json" ->
                PEAKS.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .matches()
                        ? List.of()
                        : List.of("something beside the outline of a sound");
            default -> List.of("a copy of type " + derived.mediaType() + ", which nobody here makes");
        };
    }
}
