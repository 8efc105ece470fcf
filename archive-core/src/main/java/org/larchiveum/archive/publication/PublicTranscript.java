package org.larchiveum.archive.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the public gets of a transcript (W3C WebVTT): its cues, written anew. Comments, style, regions, the header's text, the
 * names of cues, settings and classes stay behind, because people note there what they mean for themselves.
 */
public sealed interface PublicTranscript {
    /** The largest transcript that is read, in bytes: some days of speech. */
    int LARGEST = 8 << 20;

    /**
     * A transcript that holds nothing but times and words.
     *
     * @param text as a file
     * @param words what is said, a line for each cue, without times, names and marks
     */
    record Written(String text, String words) implements PublicTranscript {}

    /** No WebVTT, from this line on: nobody can say what in it is meant to be read, so nothing of it is public. */
    record Broken(int line) implements PublicTranscript {}

    /** Reads a transcript as it was received, strictly (section 4), and writes what may be published of it. */
    static PublicTranscript of(InputStream received) throws IOException {
        byte[] bytes = received.readNBytes(LARGEST + 1);
        var in = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, LARGEST));
        var out = CharBuffer.allocate(in.remaining());
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError() || bytes.length > LARGEST) {
            return new Broken(1 + (int) text.chars().filter(c -> c == '\n').count());
        }
        try {
            return written(new WebVttReader(text).cues());
        } catch (WebVttReader.NotWebVtt broken) {
            return new Broken(broken.line());
        }
    }

    private static Written written(List<WebVttReader.Cue> cues) {
        var text = new StringBuilder("WEBVTT\n");
        for (var cue : cues) {
            text.append('\n')
                    .append(cue.from())
                    .append(" --> ")
                    .append(cue.to())
                    .append('\n');
            text.append(cue.text().marked()).append('\n');
        }
        return new Written(
                text.toString(), cues.stream().map(c -> c.text().plain()).collect(Collectors.joining("\n")));
    }
}
