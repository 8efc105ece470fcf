package org.larchiveum.portal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.hierarchy.Control;
import org.larchiveum.archive.hierarchy.ControlType;
import org.larchiveum.archive.hierarchy.Hierarchy;
import org.larchiveum.archive.hierarchy.Unit;

/** A chart that nobody has to take on trust: every box lies in the drawing, and none on another. */
class ChartDrawingTest {
    private static final LocalDate DAY = LocalDate.of(1995, 6, 1);
    private static final Pattern BOX =
            Pattern.compile("<rect x=\"(\\d+)\" y=\"([\\d.]+)\" width=\"(\\d+)\" height=\"(\\d+)\"");

    private final List<Unit> units = new ArrayList<>();
    private final List<Control> controls = new ArrayList<>();

    private void unit(String iri, String name) {
        units.add(new Unit(iri, Multilingual.of("en", name), List.of(), Optional.empty()));
    }

    private void command(String above, String below, String when) {
        controls.add(new Control(
                above + ">" + below,
                above,
                below,
                ControlType.COMMAND,
                DateSpan.parse(when),
                Optional.empty(),
                List.of()));
    }

    private ChartDrawing.Drawing draw(String top) {
        var hierarchy = Hierarchy.of(units, List.of(), controls, List.of());
        return ChartDrawing.of(hierarchy.chainAbove(top, DAY), hierarchy.below(top, DAY, 12), Language.EN);
    }

    private static List<int[]> boxes(ChartDrawing.Drawing drawing) {
        return BOX.matcher(drawing.markup())
                .results()
                .map(m -> new int[] {
                    Integer.parseInt(m.group(1)),
                    (int) Math.round(Double.parseDouble(m.group(2))),
                    Integer.parseInt(m.group(3)),
                    Integer.parseInt(m.group(4))
                })
                .toList();
    }

    private static void lieApartAndInside(ChartDrawing.Drawing drawing) {
        var boxes = boxes(drawing);
        for (int i = 0; i < boxes.size(); i++) {
            var a = boxes.get(i);
            assertThat(a[0] + a[2]).isLessThanOrEqualTo(drawing.width());
            assertThat(a[1]).isNotNegative();
            assertThat(a[1] + a[3]).isLessThanOrEqualTo(drawing.height());
            for (int j = i + 1; j < boxes.size(); j++) {
                var b = boxes.get(j);
                boolean apart =
                        a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1];
                assertThat(apart).as("boxes " + i + " and " + j).isTrue();
            }
        }
    }

    @Test
    void everyUnitHasABoxThatLiesOnNoOther() {
        unit("u0", "The top");
        for (int i = 1; i <= 200; i++) {
            unit("u" + i, "Unit number " + i + " of a bureau with a long name that needs two lines");
            command("u" + (i - 1) / 4, "u" + i, "1990/..");
        }
        var drawing = draw("u0");
        assertThat(boxes(drawing)).hasSize(201);
        lieApartAndInside(drawing);
    }

    @Test
    void whoeverIsAboveStandsToTheLeftEvenTwoAtOnce() {
        unit("a", "First above");
        unit("b", "Second above");
        unit("c", "Highest");
        unit("u", "The unit");
        command("a", "u", "1990/..");
        command("b", "u", "1990/..");
        command("c", "a", "1990/..");
        var drawing = draw("u");
        assertThat(boxes(drawing)).hasSize(4);
        lieApartAndInside(drawing);
    }

    @Test
    void theChartBeginsAtItsUpperLeftWithWhoItIsOf() {
        unit("u", "The unit");
        for (int i = 0; i < 60; i++) {
            unit("b" + i, "Below " + i);
            command("u", "b" + i, "1990/..");
        }
        var drawing = draw("u");
        assertThat(drawing.markup()).containsPattern("<g class=\"chart-top\"><rect x=\"4\" y=\"4\"");
        assertThat(drawing.height()).isGreaterThan(60 * 40);
    }

    @Test
    void aCircleIsDrawnOnceAndEnds() {
        unit("a", "A");
        unit("b", "B");
        command("a", "b", "1990/..");
        command("b", "a", "1990/..");
        lieApartAndInside(draw("a"));
    }

    @Test
    void aRelationThatMayNotHaveHeldIsABrokenLine() {
        unit("a", "A");
        unit("b", "B");
        command("a", "b", "1995/..");
        assertThat(draw("a").markup()).contains("chart-possible");
    }

    @Test
    void aNameIsNeverMarkup() {
        unit("a", "<script>&\"'");
        assertThat(draw("a").markup()).contains("&lt;script&gt;&amp;").doesNotContain("<script>");
    }

    @Test
    void aLongNameIsCutWithAnEllipsisAndALongWordToo() {
        assertThat(Lettering.lines("one two three four five six seven", 6, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(Lettering.lines("Donaudampfschifffahrtsgesellschaft", 6, 2))
                .singleElement()
                .asString()
                .endsWith("…");
        assertThat(Lettering.lines("고요부", 6, 2)).containsExactly("고요부");
        assertThat(Lettering.lines("", 6, 2)).containsExactly("");
    }

    @Test
    void twoThousandUnitsAreDrawnInAMoment() {
        unit("u0", "The top");
        for (int i = 1; i < 2000; i++) {
            unit("u" + i, "Unit " + i);
            command("u" + (i - 1) / 6, "u" + i, "1990/..");
        }
        draw("u0");
        long start = System.nanoTime();
        draw("u0");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
