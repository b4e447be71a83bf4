package dev.sekisho.bench.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/// How the time of a decision grows, as a table and as a picture.
final class Growth {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int BOTTOM = 310;
    private static final int TOP = 40;

    private Growth() {}

    /// @param others what the other statements are about; see [GrowthBench#others]
    record Point(String others, int attached, double nanoseconds) {
        static Point of(RunResult result) {
            return new Point(
                    result.getParams().getParam("others"),
                    Integer.parseInt(result.getParams().getParam("attached")),
                    result.getPrimaryResult().getScore());
        }
    }

    /// Writes `docs/growth.csv` and `docs/growth.svg`.
    static void write(List<Point> points) throws IOException {
        Path docs = Path.of(System.getProperty("sekisho.launcher")).resolveSibling("docs");
        Files.writeString(docs.resolve("growth.csv"), table(points));
        Files.writeString(docs.resolve("growth.svg"), picture(points));
    }

    static String table(List<Point> points) {
        return points.stream()
                .map(point -> "%s,%d,%.1f%n".formatted(point.others(), point.attached(), point.nanoseconds()))
                .collect(Collectors.joining("", "others,attached,nanoseconds\n", ""));
    }

    static String picture(List<Point> points) {
        double highest = points.stream().mapToDouble(Point::nanoseconds).max().orElse(1);
        double step = Math.pow(10, Math.floor(Math.log10(highest)));
        double top = Math.ceil(highest / step) * step;
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (double value = 0; value <= top; value += top / 5) {
            double y = y(value, top);
            line(svg, LEFT, y, WIDTH - 20, y, "#ddd");
            text(svg, LEFT - 8, y + 4, "end", "%.0f".formatted(value));
        }
        for (int attached = 10; attached <= 10_000; attached *= 10) {
            line(svg, x(attached), TOP, x(attached), BOTTOM, "#ddd");
            text(svg, x(attached), BOTTOM + 18, "middle", "%,d".formatted(attached));
        }
        text(svg, LEFT - 8, 22, "start", "nanoseconds for one decision");
        text(svg, WIDTH / 2.0, HEIGHT - 10, "middle", "statements attached");
        curve(svg, points, "actions", "#0b6", "others are about other actions", 60, top);
        curve(svg, points, "resources", "#06c", "others are about other resources", 78, top);
        return svg.append("</svg>\n").toString();
    }

    private static void curve(
            StringBuilder svg, List<Point> points, String others, String color, String title, int at, double top) {
        String path = points.stream()
                .filter(point -> point.others().equals(others))
                .sorted(Comparator.comparingInt(Point::attached))
                .map(point -> coordinates(x(point.attached()), y(point.nanoseconds(), top)))
                .collect(Collectors.joining(" "));
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(path, color));
        line(svg, LEFT + 14, at - 4, LEFT + 40, at - 4, color);
        text(svg, LEFT + 46, at, "start", title);
    }

    private static double x(int attached) {
        return LEFT + (WIDTH - 20 - LEFT) * (Math.log10(attached) - 1) / 3;
    }

    private static double y(double nanoseconds, double top) {
        return BOTTOM - (BOTTOM - TOP) * nanoseconds / top;
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String color) {
        svg.append("<polyline points=\"%s %s\" stroke=\"%s\"/>\n"
                .formatted(coordinates(x1, y1), coordinates(x2, y2), color));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, words));
    }

    private static String coordinates(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
