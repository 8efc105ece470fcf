package org.larchiveum.archive.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A transcript loses all that is not said in it, and nothing that is. */
class PublicTranscriptTest {
    private static final String START = "WEBVTT\n\n00:01.000 --> 00:02.000\n";

    @Test
    void keepsTimesVoicesWordsAndPlainMarks() throws IOException {
        assertThat(text("""
                WEBVTT

                00:01.500 --> 00:04.000
                <v 구술자>물소리요.
                <i>늘</i> 들렸어요 &amp; 지금도.

                100:02:03.000 --> 100:02:05.000
                <lang en>the <b>end</b></lang> <ruby>漢<rt>한</rt></ruby>
                """)).isEqualTo("""
                WEBVTT

                00:00:01.500 --> 00:00:04.000
                <v 구술자>물소리요.
                <i>늘</i> 들렸어요 &amp; 지금도.</v>

                100:02:03.000 --> 100:02:05.000
                <lang en>the <b>end</b></lang> <ruby>漢<rt>한</rt></ruby>
                """);
    }

    @Test
    void leavesBehindWhatIsNotSaid() throws IOException {
        assertThat(text("""
                \uFEFFWEBVTT SECRET
                Kind: SECRET
                SECRET: more

                NOTE SECRET

                NOTE
                SECRET in
                two lines

                STYLE
                ::cue(v[voice="SECRET"]) { color: red }

                REGION
                id:SECRET

                SECRET-1
                00:01.000 --> 00:02.000 region:SECRET align:start
                <v.SECRET.loud  A   voice>said <c.SECRET>aloud</c><00:00:01.500> <SECRET x>and</SECRET> heard</v>

                00:03.000 --> 00:04.000
                <v.SECRET></v><lang SECRET!>here</lang> <!SECRET>too

                00:05.000 --> 00:06.000
                <i></i>
                """)).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:02.000
                <v A voice>said aloud and heard</v>

                00:00:03.000 --> 00:00:04.000
                here too
                """);
    }

    @Test
    void tellsTheWordsAlone() throws IOException {
        var written =
                of("WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v A>one &lt; two\n\n2\n00:01.500 --> 00:03.000\nthree");
        assertThat(written).isInstanceOfSatisfying(PublicTranscript.Written.class, w -> assertThat(w.words())
                .isEqualTo("one < two\nthree"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | ''",
                "1 | SECRET",
                "1 | WEBVTTSECRET",
                "1 | 00:01.000 --> 00:02.000~words",
                "2 | WEBVTT~00:01.000 --> 00:02.000~words",
                "3 | WEBVTT~~SECRET words without a time",
                "3 | WEBVTT~~STYLE me",
                "4 | WEBVTT~~NOTE~a --> b",
                "4 | WEBVTT~~NOTE the cue is one~00:01.000 -> 00:02.000 --> x~words",
                "3 | WEBVTT~~0:01.000 --> 00:02.000~words",
                "3 | WEBVTT~~00:01,000 --> 00:02,000~words",
                "4 | WEBVTT~~1~00:02.000 --> 00:02.000~words",
                "6 | WEBVTT~~00:03.000 --> 00:04.000~words~~00:02.000 --> 00:05.000~words",
                "4 | WEBVTT~~00:01.000 --> 00:02.000~an <i unfinished mark",
                "4 | WEBVTT~~00:01.000 --> 00:02.000~a <i~b> c",
                "5 | WEBVTT~~00:01.000 --> 00:02.000~words~00:03.000 --> 00:04.000~words",
            })
    void publishesNothingOfWhatIsNotWebVtt(int line, String file) throws IOException {
        assertThat(of(file.replace('~', '\n'))).isEqualTo(new PublicTranscript.Broken(line));
    }

    @Test
    void publishesNothingOfWhatIsNotUtf8() throws IOException {
        byte[] korean = (START + "물").getBytes("EUC-KR");
        assertThat(PublicTranscript.of(new ByteArrayInputStream(korean))).isEqualTo(new PublicTranscript.Broken(4));
    }

    @Test
    void publishesNothingOfWhatIsTooLong() throws IOException {
        assertThat(of(START + "words ".repeat(PublicTranscript.LARGEST / 6))).isEqualTo(new PublicTranscript.Broken(4));
    }

    @Property(tries = 500)
    void whatWasWrittenAnewStaysAsItIs(
            @ForAll @Chars({'<', '>', '/', 'v', 'i', 'b', 'c', ' ', '.', '&', 'l', 't', ';', '\n', '-', '가'})
                    String said)
            throws IOException {
        if (of(START + said) instanceof PublicTranscript.Written once) {
            assertThat(of(once.text())).isEqualTo(once);
        }
    }

    @Test
    void aLineOfWhichNothingIsLeftDoesNotEndTheCue() throws IOException {
        assertThat(text(START + "one <b></b></c> \n<c.secret></c>\ntwo"))
                .endsWith("\none <b></b>\ntwo\n")
                .doesNotContain("secret");
    }

    private static String text(String vtt) throws IOException {
        assertThat(of(vtt)).isInstanceOf(PublicTranscript.Written.class);
        return ((PublicTranscript.Written) of(vtt)).text();
    }

    private static PublicTranscript of(String vtt) throws IOException {
        return PublicTranscript.of(new ByteArrayInputStream(vtt.getBytes(StandardCharsets.UTF_8)));
    }
}
