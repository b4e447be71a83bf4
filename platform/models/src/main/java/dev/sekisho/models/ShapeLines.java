package dev.sekisho.models;

/// Turns packed lines into shapes and members.
final class ShapeLines {
    private ShapeLines() {}

    /// A shape that has no members.
    static Shape shape(PackedLine line, ShapeTable shapes) {
        String name = line.field(1);
        int least = (int) line.number("min", 0);
        int most = (int) line.number("max", Integer.MAX_VALUE);
        return switch (line.kind()) {
            case "list" ->
                new Shape.ListOf(
                        name,
                        shapes.refer(line.field(2)),
                        line.attribute("element", "member"),
                        line.flag("flattened"),
                        least,
                        most);
            case "map" ->
                new Shape.MapOf(
                        name,
                        shapes.refer(line.field(2)),
                        shapes.refer(line.field(3)),
                        line.attribute("key", "key"),
                        line.attribute("value", "value"),
                        line.flag("flattened"),
                        least,
                        most);
            case "text" -> text(line);
            case "integer" ->
                new Shape.Int(name, line.number("min", Integer.MIN_VALUE), line.number("max", Integer.MAX_VALUE));
            case "long" ->
                new Shape.LongInt(name, line.number("min", Long.MIN_VALUE), line.number("max", Long.MAX_VALUE));
            case "decimal" -> new Shape.Decimal(name);
            case "boolean" -> new Shape.Bool(name);
            case "timestamp" -> new Shape.Timestamp(name, line.attribute("format", ""));
            case "blob" -> new Shape.Blob(name, least, most, line.flag("streaming"), line.flag("sensitive"));
            default -> throw new IllegalStateException("The packed model has an unknown line: " + line.kind());
        };
    }

    private static Shape text(PackedLine line) {
        String pattern = line.attribute("pattern", "");
        return new Shape.Text(
                line.field(1),
                (int) line.number("min", 0),
                (int) line.number("max", Integer.MAX_VALUE),
                pattern.isEmpty() ? null : new Regex(pattern),
                line.all("value"),
                line.flag("sensitive"));
    }

    static Member member(PackedLine line, ShapeTable shapes) {
        String name = line.field(1);
        return new Member(
                name,
                shapes.refer(line.field(2)),
                line.flag("required"),
                location(line.attribute("in", "")),
                line.attribute("as", name),
                line.flag("flattened"),
                line.attribute("format", ""),
                line.attribute("namespace", ""),
                line.flag("attribute"));
    }

    private static Member.Location location(String in) {
        return switch (in) {
            case "" -> Member.Location.BODY;
            case "header" -> Member.Location.HEADER;
            case "headers" -> Member.Location.HEADERS;
            case "querystring" -> Member.Location.QUERY;
            case "querymap" -> Member.Location.QUERY_MAP;
            case "uri" -> Member.Location.URI;
            case "statusCode" -> Member.Location.STATUS;
            case "payload" -> Member.Location.PAYLOAD;
            default -> throw new IllegalStateException("The packed model has an unknown location: " + in);
        };
    }
}
