package org.larchiveum.portal.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** WebVTT as people write it. */
class TranscriptTest {
    @Test
    void readsTimesSpeakersAndWords() {
        var transcript = Transcript.read("x", "ko", """
                WEBVTT

                NOTE made by hand

                1
                00:00:01.500 --> 00:00:04.000 align:start
                <v 구술자>물소리요.
                <i>늘</i> 들렸어요 &amp; 지금도.

                01:02:03.000 --> 01:02:05.000
                <b>끝</b>
                """);
        assertThat(transcript.cues())
                .containsExactly(
                        new Transcript.Cue(1.5, 4, "구술자", "물소리요. 늘 들렸어요 & 지금도."),
                        new Transcript.Cue(3723, 3725, "", "끝"));
        assertThat(transcript.cues().getLast().clock()).isEqualTo("1:02:03");
    }

    @Test
    void passesOverWhatIsNoCue() {
        assertThat(Transcript.read("x", "", "WEBVTT\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nhello --> there")
                        .cues())
                .isEmpty();
    }
}
