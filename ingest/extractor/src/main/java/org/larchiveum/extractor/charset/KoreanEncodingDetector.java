package org.larchiveum.extractor.charset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text when its bytes prove it: a mark, valid UTF-8, or Hangul in one of the encodings Korean files are in.
 * Asked before Tika's detectors, which label CP949 as EUC-KR and then lose every syllable outside KS X 1001.
 */
public final class KoreanEncodingDetector implements EncodingDetector {
    private static final long serialVersionUID = 1L;
    /** How much of a file is looked at: a page of English may stand before the first Hangul. */
    private static final int SAMPLE = 1 << 20;

    private static final Pattern META =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

    /** The charset, or null (as the interface wants it) when the bytes prove nothing and the next detector is to be asked. */
    @Override
    @SuppressWarnings("NullAway") // The interface answers "not mine" with null.
    public Charset detect(InputStream input, Metadata metadata) throws IOException {
        if (input == null) {
            return null;
        }
        return of(sample(input), declared(metadata)).orElse(null);
    }

    private static byte[] sample(InputStream input) throws IOException {
        input.mark(SAMPLE);
        try {
            return input.readNBytes(SAMPLE);
        } finally {
            input.reset();
        }
    }

    /** What the file is in, given its first bytes and what a header outside it said ("" for nothing). */
    static Optional<Charset> of(byte[] bytes, String declaredOutside) {
        Optional<Charset> mark = byMark(bytes);
        if (mark.isPresent()) {
            return mark;
        }
        String declared = declaredOutside.isEmpty() ? declaredInside(bytes) : declaredOutside;
        if (isAscii(bytes)) {
            // Seven bits say nothing, unless they are one of the seven-bit encodings, which Tika's detectors know.
            return Optional.empty();
        }
        if (Hangul.isValid(bytes, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        Optional<Charset> korean = Hangul.best(bytes);
        return korean.isPresent() || !isKorean(declared)
                ? korean
                : Optional.of(Hangul.WINDOWS_949).filter(c -> Hangul.isValid(bytes, c));
    }

    private static Optional<Charset> byMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static String declared(@Nullable Metadata metadata) {
        String type = metadata == null ? null : metadata.get(Metadata.CONTENT_TYPE);
        MediaType parsed = type == null ? null : MediaType.parse(type);
        String charset = parsed == null ? null : parsed.getParameters().get("charset");
        return charset == null ? "" : charset;
    }

    private static String declaredInside(byte[] bytes) {
        Matcher said = META.matcher(new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1));
        return said.find() ? said.group(1) : "";
    }

    /** Names under which the web has served CP949 since the 1990s (WHATWG Encoding, 4.2, label of EUC-KR). */
    private static boolean isKorean(String charset) {
        return switch (charset.toLowerCase(Locale.ROOT)) {
            case "euc-kr", "euckr", "cp949", "ms949", "uhc", "x-windows-949", "windows-949", "korean", "ksc5601" ->
                true;
            case "ks_c_5601-1987", "ks_c_5601-1989", "ks_c_5601", "ksc_5601", "csksc56011987", "iso-ir-149" -> true;
            default -> false;
        };
    }
}
