package org.larchiveum.extractor.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much like written Korean bytes read in a given encoding. */
final class Hangul {
    /** CP949, the superset of EUC-KR that Korean Windows writes: all 11,172 syllables. */
    static final Charset WINDOWS_949 = Charset.forName("x-windows-949");

    private static final List<Charset> CANDIDATES =
            List.of(WINDOWS_949, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("x-Johab"));
    /** The syllables of particles, endings and the commonest nouns: about half of any Korean prose. */
    private static final String COMMON =
            "이다의는에을를가고하지은한사도로기자대어정리시인으그나해아일스라수있서것들전보제장부안구원게주상과만적여공성" + "우소동었권국유세조모면신방생니학계체회법든등민평같습까했였";
    /** Nearly all letters Hangul: Korean whatever they say. */
    private static final double CERTAIN = 0.85;

    private Hangul() {}

    /** The encoding in which these bytes read as Korean most, if they do in any. */
    static Optional<Charset> best(byte[] bytes) {
        return CANDIDATES.stream()
                .map(charset -> new Reading(charset, score(bytes, charset)))
                .filter(reading -> reading.score() > 0)
                .max(Comparator.comparingDouble(Reading::score))
                .map(Reading::charset);
    }

    private record Reading(Charset charset, double score) {}

    /** Whether every byte decodes; a character cut off by the end of the sample is forgiven. */
    static boolean isValid(byte[] bytes, Charset charset) {
        return decode(bytes, charset).isPresent();
    }

    /** The text, when every byte decodes. */
    static Optional<CharBuffer> decode(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length + 2);
        boolean wrong = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
        return wrong ? Optional.empty() : Optional.of(text.flip());
    }

    private static double score(byte[] bytes, Charset charset) {
        boolean wide = charset.name().startsWith("UTF-16");
        if (wide ? bytes.length % 2 != 0 : hasZero(bytes)) {
            return 0;
        }
        if (charset.equals(WINDOWS_949) && looksJapanese(bytes)) {
            return 0;
        }
        return decode(bytes, charset).map(text -> score(text, wide)).orElse(0.0);
    }

    private static double score(CharSequence text, boolean wide) {
        int foreign = 0;
        int hangul = 0;
        int common = 0;
        int ascii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii += Character.isISOControl(c) && !Character.isWhitespace(c) ? 0 : 1;
            } else {
                foreign++;
                hangul += c >= '가' && c <= '힣' ? 1 : 0;
                common += COMMON.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        if (wide && foreign == 0) {
            // English in UTF-16 without a mark.
            return ascii == text.length() && ascii > 1 ? 1 : 0;
        }
        double share = (double) hangul / Math.max(1, foreign);
        double everyday = (double) common / Math.max(1, foreign);
        boolean korean = hangul >= 2 && (share >= CERTAIN || (share >= 0.5 && everyday >= 0.2))
                || (wide && ascii > foreign && hangul + ascii >= text.length() * 0.9);
        return korean ? share + everyday + (wide && ascii > 0 ? 0.1 : 0) : 0;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** Hiragana and katakana of Shift_JIS (leads 82, 83) are syllables of CP949 as well, but no Korean text is made of them. */
    private static boolean looksJapanese(byte[] bytes) {
        int pairs = 0;
        int kana = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0x80) {
                pairs++;
                kana += lead == 0x82 || lead == 0x83 ? 1 : 0;
                i++;
            }
        }
        return kana * 3 > pairs;
    }
}
