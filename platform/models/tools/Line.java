/// One packed line: fields separated by tabs, then flags `+name` and attributes `name=value`.
final class Line {
    private final StringBuilder text;

    Line(String kind, String... fields) {
        text = new StringBuilder(kind);
        for (String field : fields) {
            text.append('\t').append(field);
        }
    }

    Line with(String attribute, Object value) {
        if (value != null) {
            String plain = value.toString();
            if (plain.indexOf('\t') >= 0 || plain.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A tab or line break cannot be packed: " + text);
            }
            text.append('\t').append(attribute).append('=').append(plain);
        }
        return this;
    }

    Line flag(String flag, Object set) {
        if (Boolean.TRUE.equals(set)) {
            text.append("\t+").append(flag);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
