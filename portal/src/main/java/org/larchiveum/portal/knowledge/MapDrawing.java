package org.larchiveum.portal.knowledge;

import java.util.List;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Listed;

/**
 * A map of points without ground: no border is drawn, as every border is somebody's claim. Degrees become a plane by a plain
 * cylinder true at the middle of what is shown.
 */
final class MapDrawing {
    private static final int WIDTH = 640;
    private static final int MARGIN = 70;
    private static final int LOWEST = 220;
    private static final int HIGHEST = 460;
    /** More names than this would only cover one another. */
    private static final int NAMED = 30;

    private MapDrawing() {}

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

    /** @param places all with points, at least one; {@code chosen} is the IRI of the one that the page is about */
    static Drawing of(List<Listed> places, String chosen, Language language) {
        double south = min(places, true);
        double west = min(places, false);
        double north = -min(places, true, -1);
        double east = -min(places, false, -1);
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        // A single point, or points on one line, still get some ground around them.
        double spanX = Math.max((east - west) * narrow, 0.4);
        double spanY = Math.max(north - south, 0.3);
        double height = Math.clamp((WIDTH - 2.0 * MARGIN) * spanY / spanX + 2 * MARGIN, LOWEST, HIGHEST);
        double scale = Math.min((WIDTH - 2.0 * MARGIN) / spanX, (height - 2.0 * MARGIN) / spanY);
        var markup = new StringBuilder();
        for (var place : places) {
            var point = place.point().orElseThrow();
            double x = WIDTH / 2.0 + (point.longitude().doubleValue() - (west + east) / 2) * narrow * scale;
            double y = height / 2.0 - (point.latitude().doubleValue() - (south + north) / 2) * scale;
            boolean here = place.iri().equals(chosen);
            if (here) {
                for (int ring = 1; ring <= 4; ring++) {
                    circle(markup, x, y, 5 + ring * ring * 2.5, "map-ring");
                }
            }
            circle(markup, x, y, here ? 5 : 3.5, here ? "map-here" : "map-point");
            if (here || places.size() <= NAMED) {
                boolean right = x < WIDTH * 0.62;
                markup.append("<text x=\"")
                        .append(Math.round(right ? x + 10 : x - 10))
                        .append("\" y=\"")
                        .append(Math.round(y - 8))
                        .append(right ? "\"" : "\" text-anchor=\"end\"")
                        .append(here ? " class=\"map-named\"" : "")
                        .append('>')
                        .append(ChartDrawing.escaped(place.reference().name().best(language)))
                        .append("</text>");
            }
        }
        return new Drawing(markup.toString(), WIDTH, (int) Math.round(height));
    }

    private static void circle(StringBuilder markup, double x, double y, double radius, String sort) {
        markup.append("<circle cx=\"")
                .append(Math.round(x))
                .append("\" cy=\"")
                .append(Math.round(y))
                .append("\" r=\"")
                .append(Math.round(radius * 10) / 10.0)
                .append("\" class=\"")
                .append(sort)
                .append("\"/>");
    }

    private static double min(List<Listed> places, boolean latitude) {
        return min(places, latitude, 1);
    }

    private static double min(List<Listed> places, boolean latitude, int sign) {
        return places.stream()
                .map(place -> place.point().orElseThrow())
                .mapToDouble(point -> sign * (latitude ? point.latitude() : point.longitude()).doubleValue())
                .min()
                .orElse(0);
    }
}
