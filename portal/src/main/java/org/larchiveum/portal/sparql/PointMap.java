package org.larchiveum.portal.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.larchiveum.portal.sparql.ResultTable.Cell;
import org.larchiveum.portal.sparql.ResultTable.Sort;

/**
 * Points on the grid of degrees, without ground: no border is drawn, as every border is somebody's claim, and nothing is
 * fetched from a host of maps. A plain cylinder true at the middle of what is shown.
 */
public record PointMap(int width, int height, List<Point> points, List<Line> lines, boolean named) {
    private static final Set<String> LATITUDES = Set.of("lat", "latitude", "위도");
    private static final Set<String> LONGITUDES = Set.of("long", "lon", "lng", "longitude", "경도");
    private static final Pattern WKT =
            Pattern.compile("(?i)(?:<[^>]*>\\s*)?POINT\\s*\\(\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\)");
    private static final int WIDTH = 640;
    private static final int MARGIN = 60;
    private static final int LOWEST = 220;
    private static final int HIGHEST = 520;
    private static final int MOST = 500;
    /** More names than this would only cover one another. */
    private static final int NAMED = 30;

    /** A point, with its name and whether the name stands to its left. */
    public record Point(long x, long y, String name, String link, boolean left) {}

    /** A line of the grid with what it says. */
    public record Line(long x1, long y1, long x2, long y2, String degrees) {
        public boolean upright() {
            return x1 == x2;
        }
    }

    private record Place(double latitude, double longitude, String name, String link) {}

    static boolean degrees(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return LATITUDES.contains(name) || LONGITUDES.contains(name);
    }

    static Optional<PointMap> of(ResultTable table) {
        List<Place> places = places(table);
        return places.isEmpty() ? Optional.empty() : Optional.of(drawn(places));
    }

    private static List<Place> places(ResultTable table) {
        int latitude = named(table, LATITUDES);
        int longitude = named(table, LONGITUDES);
        int label = IntStream.range(0, table.columns().size())
                .filter(at -> table.column(at).stream().anyMatch(cell -> cell.sort() == Sort.TEXT)
                        || table.all(at, Sort.THING))
                .boxed()
                .min(java.util.Comparator.comparing(at -> table.all(at, Sort.THING)))
                .orElse(0);
        List<Place> places = new ArrayList<>();
        for (List<Cell> row : table.rows()) {
            String link = row.stream()
                    .map(Cell::link)
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse("");
            point(row, latitude, longitude)
                    .filter(at -> Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180 && places.size() < MOST)
                    .ifPresent(at ->
                            places.add(new Place(at[0], at[1], row.get(label).text(), link)));
        }
        return places;
    }

    private static int named(ResultTable table, Set<String> names) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> names.contains(table.columns().get(at).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }

    /** Latitude and longitude in degrees. */
    private static Optional<double[]> point(List<Cell> row, int latitude, int longitude) {
        if (latitude >= 0 && longitude >= 0) {
            return row.get(latitude).number() && row.get(longitude).number()
                    ? Optional.of(new double[] {
                        row.get(latitude).amount(), row.get(longitude).amount()
                    })
                    : Optional.empty();
        }
        return row.stream()
                .map(cell -> WKT.matcher(cell.value()))
                .filter(Matcher::matches)
                .findFirst()
                .map(wkt -> new double[] {Double.parseDouble(wkt.group(2)), Double.parseDouble(wkt.group(1))});
    }

    private static PointMap drawn(List<Place> places) {
        double south = places.stream().mapToDouble(Place::latitude).min().orElse(0);
        double north = places.stream().mapToDouble(Place::latitude).max().orElse(0);
        double west = places.stream().mapToDouble(Place::longitude).min().orElse(0);
        double east = places.stream().mapToDouble(Place::longitude).max().orElse(0);
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double spanX = Math.max((east - west) * narrow, 0.4);
        double spanY = Math.max(north - south, 0.3);
        double height = Math.clamp((WIDTH - 2.0 * MARGIN) * spanY / spanX + 2 * MARGIN, LOWEST, HIGHEST);
        double scale = Math.min((WIDTH - 2.0 * MARGIN) / spanX, (height - 2.0 * MARGIN) / spanY);
        Plane plane = new Plane((west + east) / 2, (south + north) / 2, narrow * scale, scale, height);
        List<Point> points = places.stream()
                .map(place -> new Point(
                        plane.x(place.longitude()),
                        plane.y(place.latitude()),
                        place.name(),
                        place.link(),
                        plane.x(place.longitude()) > WIDTH * 0.6))
                .toList();
        return new PointMap(WIDTH, (int) height, points, plane.grid(), places.size() <= NAMED);
    }

    /** From degrees to the drawing's units. */
    private record Plane(double longitude, double latitude, double scaleX, double scaleY, double height) {
        long x(double degrees) {
            return Math.round(WIDTH / 2.0 + (degrees - longitude) * scaleX);
        }

        long y(double degrees) {
            return Math.round(height / 2 - (degrees - latitude) * scaleY);
        }

        List<Line> grid() {
            List<Line> lines = new ArrayList<>();
            double wide = WIDTH / scaleX;
            double step = wide > 60 ? 20 : wide > 25 ? 10 : wide > 6 ? 2 : wide > 2.5 ? 1 : 0.25;
            for (double at = Math.ceil((longitude - wide / 2) / step) * step; at < longitude + wide / 2; at += step) {
                lines.add(new Line(x(at), 0, x(at), Math.round(height), said(at, "E", "W")));
            }
            double tall = height / scaleY;
            for (double at = Math.ceil((latitude - tall / 2) / step) * step; at < latitude + tall / 2; at += step) {
                lines.add(new Line(0, y(at), WIDTH, y(at), said(at, "N", "S")));
            }
            return lines;
        }

        private static String said(double degrees, String positive, String negative) {
            String number =
                    String.format(Locale.ROOT, degrees == Math.rint(degrees) ? "%.0f" : "%.2f", Math.abs(degrees));
            return number + "°" + (degrees < 0 ? negative : positive);
        }
    }

    /** What {@code viewBox} says. */
    public String box() {
        return "0 0 " + width + " " + height;
    }
}
