package org.larchiveum.portal.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.hierarchy.Branch;
import org.larchiveum.archive.hierarchy.Certainty;
import org.larchiveum.archive.hierarchy.Chain;
import org.larchiveum.archive.hierarchy.Named;
import org.larchiveum.archive.hierarchy.Step;

/**
 * Draws a chain of command as SVG, from the highest on the left to the lowest on the right: every unit that commands none has a row,
 * every other stands in the row of its first, so that even a chart of hundreds begins at its upper left with who it is of. One pass
 * over the tree, without measuring anything.
 */
final class ChartDrawing {
    private static final int BOX = 190;
    private static final int HEIGHT = 40;
    private static final int COLUMN = BOX + 44;
    private static final int ROW = HEIGHT + 10;
    private static final int EDGE = 4;
    /** Of a letter in the drawing. */
    private static final double EM = 13;

    private final Language language;
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger columns = new AtomicInteger();

    private ChartDrawing(Language language) {
        this.language = language;
    }

    /**
     * A drawing as markup.
     *
     * @param markup what stands inside of the svg element, every name escaped
     */
    record Drawing(String markup, int width, int height) {
        /** What {@code viewBox} says. */
        public String box() {
            return "0 0 " + width + " " + height;
        }
    }

    /** @param chain what is above the top of the tree */
    static Drawing of(Chain chain, Branch tree, Language language) {
        var drawing = new ChartDrawing(language);
        var levels = levels(chain);
        int left = levels.size();
        double middle = drawing.branch(tree, left, true);
        drawing.above(levels, left, middle);
        return new Drawing(
                "<g class=\"chart-lines\">" + drawing.lines + "</g><g class=\"chart-boxes\">" + drawing.boxes + "</g>",
                2 * EDGE + (drawing.columns.get() + 1) * COLUMN - (COLUMN - BOX),
                2 * EDGE + Math.max(1, drawing.rows.get()) * ROW - (ROW - HEIGHT));
    }

    /** The steps up by level, the highest first; a step in a circle is told in words, not drawn. */
    private static List<List<Step>> levels(Chain chain) {
        var levels = new ArrayList<List<Step>>();
        for (var step : chain.steps()) {
            if (!step.circular()) {
                while (levels.size() < step.level()) {
                    levels.addFirst(new ArrayList<>());
                }
                levels.get(levels.size() - step.level()).add(step);
            }
        }
        return levels;
    }

    private void above(List<List<Step>> levels, int left, double middle) {
        for (int column = left - 1; column >= 0; column--) {
            var steps = levels.get(column);
            // Several above one stand around its middle, but never above the drawing.
            double first = Math.max(EDGE + HEIGHT / 2.0, middle - (steps.size() - 1) / 2.0 * ROW);
            for (int i = 0; i < steps.size(); i++) {
                double y = first + i * ROW;
                rows.accumulateAndGet((int) Math.ceil((y + HEIGHT / 2.0) / ROW), Math::max);
                box(steps.get(i).above(), column, y, "chart-above");
                line(column, y, column + 1, middle, steps.get(i).certainty());
            }
        }
    }

    /** Draws a branch, and returns the middle of its box. */
    private double branch(Branch branch, int column, boolean top) {
        columns.accumulateAndGet(column, Math::max);
        var middles = new ArrayList<Double>();
        for (var below : branch.below()) {
            middles.add(branch(below, column + 1, false));
        }
        if (branch.omitted() > 0 && !branch.below().isEmpty()) {
            middles.add(more(branch.omitted(), column + 1));
        }
        double y = middles.isEmpty() ? EDGE + ROW * rows.getAndIncrement() + HEIGHT / 2.0 : middles.getFirst();
        for (int i = 0; i < middles.size(); i++) {
            line(
                    column,
                    y,
                    column + 1,
                    middles.get(i),
                    i < branch.below().size() ? branch.below().get(i).certainty() : Certainty.CERTAIN);
        }
        box(branch.unit(), column, y, top ? "chart-top" : branch.unit().post() ? "chart-post" : "");
        if (branch.omitted() > 0 && branch.below().isEmpty()) {
            text("+" + branch.omitted(), EDGE + column * COLUMN + BOX + 8, y + 4, "chart-more");
        }
        return y;
    }

    /** A row for those that the chart leaves out. */
    private double more(int omitted, int column) {
        columns.accumulateAndGet(column, Math::max);
        double y = EDGE + ROW * rows.getAndIncrement() + HEIGHT / 2.0;
        text("+" + omitted, EDGE + column * COLUMN + 8, y + 4, "chart-more");
        return y;
    }

    private void line(int from, double y, int to, double other, Certainty certainty) {
        int start = EDGE + from * COLUMN + BOX;
        int end = EDGE + to * COLUMN;
        int bend = (start + end) / 2;
        lines.append("<path d=\"M")
                .append(start)
                .append(' ')
                .append(round(y))
                .append('H')
                .append(bend)
                .append('V')
                .append(round(other))
                .append('H')
                .append(end)
                .append(certainty == Certainty.POSSIBLE ? "\" class=\"chart-possible\"/>" : "\"/>");
    }

    private void box(Named unit, int column, double middle, String sort) {
        int x = EDGE + column * COLUMN;
        var name = unit.name().best(language);
        boxes.append("<g")
                .append(sort.isEmpty() ? "" : " class=\"" + sort + "\"")
                .append("><rect x=\"")
                .append(x)
                .append("\" y=\"")
                .append(round(middle - HEIGHT / 2.0))
                .append("\" width=\"")
                .append(BOX)
                .append("\" height=\"")
                .append(HEIGHT)
                .append("\" rx=\"3\"/>");
        var set = Lettering.lines(name, (BOX - 16) / EM, 2);
        for (int i = 0; i < set.size(); i++) {
            text(set.get(i), x + 9, middle + 4.5 + (i - (set.size() - 1) / 2.0) * 16, "");
        }
        boxes.append("</g>");
    }

    private void text(String words, double x, double y, String sort) {
        boxes.append("<text x=\"")
                .append(round(x))
                .append("\" y=\"")
                .append(round(y))
                .append(sort.isEmpty() ? "" : "\" class=\"" + sort)
                .append("\">")
                .append(escaped(words))
                .append("</text>");
    }

    private static String round(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
