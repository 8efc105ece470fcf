package org.larchiveum.archive.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cues of a WebVTT file (W3C, section 4.1); every block that is no cue must be one of the kinds that the standard knows. */
final class WebVttReader {
    private static final String ARROW = "-->";
    private static final String TIME = "(?:[0-9]{2,4}:)?[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}";
    private static final Pattern TIMES =
            Pattern.compile("(?<from>" + TIME + ")[ \\t]+-->[ \\t]+(?<to>" + TIME + ")(?:[ \\t].*)?");
    private static final Pattern HEADER = Pattern.compile("\\x{FEFF}?WEBVTT(?:[ \\t].*)?");
    private static final Pattern COMMENT = Pattern.compile("NOTE(?:[ \\t].*)?");
    private static final Pattern LOOKS = Pattern.compile("(?:STYLE|REGION)[ \\t]*");
    /** The shortest form of a time that has no hours. */
    private static final int WITHOUT_HOURS = "00:00.000".length();

    private final List<String> lines;
    private int at;
    private long latest;

    WebVttReader(String text) {
        this.lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    }

    /** One stretch of speech; times as {@code hh:mm:ss.ttt}. */
    record Cue(String from, String to, CueText text) {}

    /** The file leaves the standard at this line, counted from one. */
    static final class NotWebVtt extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        NotWebVtt(int line) {
            super("Not WebVTT from line " + line + " on");
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** The cues that say something, in their order. */
    List<Cue> cues() throws NotWebVtt {
        if (lines.isEmpty() || !HEADER.matcher(lines.getFirst()).matches()) {
            throw new NotWebVtt(1);
        }
        // Older files have names and values below the first line: a header like it, and left behind like it.
        var header = block();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).contains(ARROW)) {
                throw new NotWebVtt(i + 1);
            }
        }
        var cues = new ArrayList<Cue>();
        while (at < lines.size()) {
            if (lines.get(at).isEmpty()) {
                at++;
            } else {
                int first = at + 1;
                cue(block(), first).filter(cue -> !cue.text().plain().isBlank()).ifPresent(cues::add);
            }
        }
        return cues;
    }

    /** The lines up to the next empty one. */
    private List<String> block() {
        int from = at;
        while (at < lines.size() && !lines.get(at).isEmpty()) {
            at++;
        }
        return lines.subList(from, at);
    }

    private Optional<Cue> cue(List<String> block, int first) throws NotWebVtt {
        int times = block.getFirst().contains(ARROW) ? 0 : 1;
        for (int i = 0; i < block.size(); i++) {
            if (i != times && block.get(i).contains(ARROW)) {
                throw new NotWebVtt(first + i);
            }
        }
        if (block.size() <= times || !block.get(times).contains(ARROW)) {
            if (COMMENT.matcher(block.getFirst()).matches()
                    || LOOKS.matcher(block.getFirst()).matches()) {
                return Optional.empty();
            }
            throw new NotWebVtt(first);
        }
        var found = TIMES.matcher(block.get(times));
        if (!found.matches()) {
            throw new NotWebVtt(first + times);
        }
        var from = clock(found.group("from"));
        var to = clock(found.group("to"));
        // A cue ends after it starts, and starts no earlier than those before it (4.1, "WebVTT cue timings").
        if (millis(to) <= millis(from) || millis(from) < latest) {
            throw new NotWebVtt(first + times);
        }
        latest = millis(from);
        var text = new ArrayList<String>();
        for (int i = times + 1; i < block.size(); i++) {
            text.add(block.get(i).strip());
        }
        return Optional.of(new Cue(from, to, CueText.read(text).orElseThrow(() -> new NotWebVtt(first + times + 1))));
    }

    private static String clock(String time) {
        return time.length() == WITHOUT_HOURS ? "00:" + time : time;
    }

    private static long millis(String clock) {
        var part = clock.split("[:.]", -1);
        return ((Long.parseLong(part[0]) * 60 + Long.parseLong(part[1])) * 60 + Long.parseLong(part[2])) * 1_000
                + Long.parseLong(part[3]);
    }
}
