package org.larchiveum.portal.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.LanguageGuess;
import org.larchiveum.portal.layout.Sizes;

/** The words of a recording with their times (WebVTT), in one language ({@code ""} when unknown). */
record Transcript(String source, String lang, List<Cue> cues) {
    private static final Pattern TIMES = Pattern.compile("(?<from>[0-9:.]+)\\s+-->\\s+(?<to>[0-9:.]+).*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?\\s+([^>]*)>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** One line of speech: from and to in seconds. */
    record Cue(double from, double to, String speaker, String text) {
        public String clock() {
            return Sizes.clock(from);
        }
    }

    /** Reads WebVTT (W3C, 6.3 "WebVTT cue block"); what is no cue is passed over. */
    static Transcript read(String source, String lang, String vtt) {
        var cues = new ArrayList<Cue>();
        for (var block : vtt.replace("\r\n", "\n").replace('\r', '\n').split("\n{2,}")) {
            cue(block).ifPresent(cues::add);
        }
        return new Transcript(source, lang.isEmpty() ? written(cues) : lang, List.copyOf(cues));
    }

    /** The language that the words are written in, by their script: WebVTT itself does not say. */
    private static String written(List<Cue> cues) {
        var words = cues.stream().map(Cue::text).collect(Collectors.joining(" "));
        return LanguageGuess.of(words).map(Language::tag).orElse("");
    }

    private static Optional<Cue> cue(String block) {
        var lines = block.lines().toList();
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            var m = TIMES.matcher(lines.get(i).strip());
            if (m.matches()) {
                var raw = String.join(" ", lines.subList(i + 1, lines.size()));
                return Optional.of(new Cue(seconds(m.group("from")), seconds(m.group("to")), speaker(raw), plain(raw)));
            }
        }
        return Optional.empty();
    }

    private static String speaker(String raw) {
        var m = VOICE.matcher(raw);
        return m.find() ? plain(m.group(1)) : "";
    }

    private static String plain(String raw) {
        return TAG.matcher(raw)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .strip();
    }

    private static double seconds(String time) {
        double sum = 0;
        for (var part : time.split(":", -1)) {
            sum = sum * 60 + (part.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(part) : 0);
        }
        return sum;
    }
}
