package org.larchiveum.portal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;

/** The words of the Image API: what they mean, what is refused, and that they print as they were read. */
class ImageRequestTest {
    private static final Extent IMAGE = new Extent(3000, 2000);

    @ParameterizedTest
    @ValueSource(strings = {"full", "square", "0,0,10,10", "125,15,120,140", "pct:41.6,7.5,40,70"})
    void regionsPrintAsTheyWereRead(String text) {
        assertThat(Region.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"max", "^max", "150,", "^150,", ",150", "pct:50", "pct:0.5", "225,100", "!225,100", "^!9,9"})
    void sizesPrintAsTheyWereRead(String text) {
        assertThat(Size.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "90,90", "180.0,180", "360,0", "!0,!0", "!270,!270"})
    void rotationsPrintInShort(String text, String printed) {
        assertThat(Rotation.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "1,2,3",
                "1,2,3,4,5",
                "-1,0,5,5",
                "0,0,0,5",
                "0,0,5,0",
                "1.5,0,5,5",
                "pct:0,0,0,10",
                "pct:a,0,1,1",
                "99999999999,0,1,1",
                "0x1,0,1,1"
            })
    void refusesRegionsThatAreNone(String text) {
        assertProblem(Problem.BAD_REQUEST, () -> Region.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "0,", ",0", "0,5", "!5,", "!,5", "!5", "pct:", "pct:0", "-5,", "1.5,", "large", "1,2,3"
            })
    void refusesSizesThatAreNone(String text) {
        assertProblem(Problem.BAD_REQUEST, () -> Size.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-90", "361", "ninety", "!!90", "90!"})
    void refusesTurnsThatAreNone(String text) {
        assertProblem(Problem.BAD_REQUEST, () -> Rotation.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45", "22.5", "!1"})
    void saysThatItTurnsByQuartersOnly(String text) {
        assertProblem(Problem.NOT_IMPLEMENTED, () -> Rotation.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default.tif", "default.webp", "default.jp2"})
    void saysWhichFormatsItDoesNotMake(String file) {
        assertProblem(Problem.NOT_IMPLEMENTED, () -> ImageRequest.parse("full", "max", "0", file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "default.", "default.exe", "native.jpg", "jpg"})
    void refusesFilesThatAreNone(String file) {
        assertProblem(Problem.BAD_REQUEST, () -> ImageRequest.parse("full", "max", "0", file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full           | max       | 3000x2000",
                "full           | 600,      | 600x400",
                "full           | ,500      | 750x500",
                "full           | pct:25    | 750x500",
                "full           | 100,300   | 100x300",
                "full           | !500,500  | 500x333",
                "full           | !9999,9999| 3000x2000",
                "square         | max       | 2000x2000",
                "2900,1900,500,500 | max    | 100x100",
                "pct:50,50,50,50| max       | 1500x1000",
                "pct:0,0,0.001,0.001 | max  | 1x1"
            })
    void reckonsTheSizeOfTheAnswer(String region, String size, String answer) {
        var rendering = ImageRequest.parse(region, size, "0", "default.jpg").on(IMAGE, Limits.HOUSE);
        assertThat(rendering.size().width() + "x" + rendering.size().height()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full | 3001, | BAD_REQUEST",
                "full | pct:101 | BAD_REQUEST",
                "0,0,10,10 | 11,11 | BAD_REQUEST",
                "3000,0,10,10 | max | BAD_REQUEST",
                "0,2000,10,10 | max | BAD_REQUEST",
                "0,0,10,10 | ^20, | NOT_IMPLEMENTED"
            })
    void refusesMorePixelsThanThereAre(String region, String size, Problem problem) {
        assertProblem(problem, () -> ImageRequest.parse(region, size, "0", "default.jpg")
                .on(IMAGE, Limits.HOUSE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,0,3000,2000 | max | full/max/0/default.jpg | full/full/0/default.jpg",
                "full | 600, | full/600,400/0/default.jpg | full/600,/0/default.jpg",
                "full | 100,300 | full/100,300/0/default.jpg | full/100,300/0/default.jpg",
                "square | pct:50 | 500,0,2000,2000/1000,1000/0/default.jpg | 500,0,2000,2000/1000,/0/default.jpg"
            })
    void knowsTheOneAddressAmongAllThatMeanTheSame(String region, String size, String three, String two) {
        var rendering = ImageRequest.parse(region, size, "360", "default.jpg").on(IMAGE, Limits.HOUSE);
        assertThat(rendering.canonical(Version.V3, Limits.HOUSE)).isEqualTo(three);
        assertThat(rendering.canonical(Version.V2, Limits.HOUSE)).isEqualTo(two);
    }

    @Property
    void everyRegionLiesInsideTheImage(
            @ForAll @IntRange(max = 2999) int x,
            @ForAll @IntRange(max = 1999) int y,
            @ForAll @IntRange(min = 1, max = 9999) int width,
            @ForAll @IntRange(min = 1, max = 9999) int height) {
        var box = new Region.Pixels(x, y, width, height).on(IMAGE);
        assertThat(box.x() + box.width()).isLessThanOrEqualTo(IMAGE.width());
        assertThat(box.y() + box.height()).isLessThanOrEqualTo(IMAGE.height());
        assertThat(box.extent().area()).isPositive();
    }

    @Property
    void aConfinedSizeNeverExceedsWhatItIsConfinedTo(
            @ForAll @IntRange(min = 1, max = 20_000) int width,
            @ForAll @IntRange(min = 1, max = 20_000) int height,
            @ForAll @IntRange(min = 1, max = 9999) int across,
            @ForAll @IntRange(min = 1, max = 9999) int down) {
        var region = new Extent(width, height);
        var size = Size.parse("!" + across + "," + down).of(region, Limits.HOUSE);
        assertThat(size.within(new Extent(across, down))).isTrue();
        assertThat(size.within(region)).isTrue();
        assertThat(Limits.HOUSE.allow(size)).isTrue();
    }

    @Property
    void theLargestAnswerIsAlwaysAllowed(
            @ForAll @IntRange(min = 1, max = 60_000) int width, @ForAll @IntRange(min = 1, max = 60_000) int height) {
        assertThat(Limits.HOUSE.allow(Limits.HOUSE.largest(new Extent(width, height))))
                .isTrue();
    }

    private static void assertProblem(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                .isEqualTo(problem));
    }
}
