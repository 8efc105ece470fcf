package org.larchiveum.extractor.derivative;

import java.util.List;
import java.util.Map;

/**
 * What became of a job.
 *
 * @param outcome {@code made}, {@code unsupported}, {@code refused} or {@code failed}
 * @param why in words, "" when made
 * @param files what was made
 * @param facts learnt on the way: width, height, pages, seconds
 */
public record Reply(String outcome, String why, List<Made> files, Map<String, String> facts) {

    /**
     * One file made.
     *
     * @param width and height in pixels, 0 where there are none
     */
    public record Made(String file, String role, String mediaType, int width, int height) {}

    static Reply made(List<Made> files, Map<String, String> facts) {
        return new Reply("made", "", files, facts);
    }

    static Reply not(String outcome, String why) {
        return new Reply(outcome, why, List.of(), Map.of());
    }
}
