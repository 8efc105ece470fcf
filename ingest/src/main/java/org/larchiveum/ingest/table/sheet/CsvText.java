package org.larchiveum.ingest.table.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.larchiveum.archive.fault.Finding;

/**
 * In which characters a CSV file is written: Unicode by its mark or because all of it is valid, or the Korean Windows code page (CP949),
 * which is believed only when nothing else is possible and Hangul comes out.
 */
enum CsvText {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE),
    UTF_16_BIG(StandardCharsets.UTF_16BE),
    CP949(Charset.forName("x-windows-949"));

    private static final int BLOCK = 1 << 16;

    private final Charset charset;

    CsvText(Charset charset) {
        this.charset = charset;
    }

    /** @throws UnreadableTable when the bytes are text in none of them */
    static CsvText of(Path file, String table) throws IOException, UnreadableTable {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return UTF_16_LITTLE;
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return UTF_16_BIG;
        }
        // Text of any language in UTF-16 has line ends and separators, each with a zero byte; UTF-8 and CP949 have
        // none.
        int odd = zeros(head, 1);
        int even = zeros(head, 0);
        if (odd + even > 0) {
            return odd > even ? UTF_16_LITTLE : UTF_16_BIG;
        }
        if (share(file, UTF_8) >= 0) {
            return UTF_8;
        }
        if (share(file, CP949) > 0.5) {
            return CP949;
        }
        throw new UnreadableTable(Finding.refusal("TAB-002", table));
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Which part of the characters beyond ASCII is Hangul, when the whole file is valid in a character set; else -1. */
    private static double share(Path file, CsvText text) throws IOException {
        var decoder = text.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var counts = new long[2];
        try (var in = Files.newInputStream(file)) {
            return valid(in, decoder, counts) ? counts[0] / (double) Math.max(1, counts[1]) : -1;
        }
    }

    private static boolean valid(InputStream in, CharsetDecoder decoder, long[] counts) throws IOException {
        var bytes = ByteBuffer.allocate(BLOCK);
        var chars = CharBuffer.allocate(BLOCK);
        boolean more = true;
        while (more) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = n >= 0;
            bytes.position(bytes.position() + Math.max(0, n)).flip();
            var result = decoder.decode(bytes, chars, !more);
            if (result.isError()) {
                return false;
            }
            bytes.compact();
            chars.flip();
            count(chars, counts);
            chars.clear();
        }
        return true;
    }

    private static void count(CharBuffer chars, long[] counts) {
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c > 0x7F) {
                counts[1]++;
                counts[0] += (c >= 0xAC00 && c <= 0xD7A3) ? 1 : 0;
            }
        }
    }

    /** Opens the file; the caller closes it. A byte order mark is left in, as the header takes it off. */
    Reader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), BLOCK);
    }
}
