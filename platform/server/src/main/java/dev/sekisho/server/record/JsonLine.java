package dev.sekisho.server.record;

import dev.sekisho.policy.StatementRef;
import java.util.List;

/// Writes records as lines of JSON.
final class JsonLine {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;

    private JsonLine(StringBuilder out) {
        this.out = out;
    }

    static void append(StringBuilder out, DecisionRecord decision) {
        var line = new JsonLine(out);
        out.append("{\"time\":\"").append(decision.time()).append('"');
        line.member("requestId", decision.requestId());
        line.member("principal", decision.principal());
        line.member("accessKeyId", decision.accessKeyId());
        line.member("operation", decision.operation());
        line.member("action", decision.action());
        line.member("resource", decision.resource());
        line.member("decision", decision.outcome());
        line.member("reason", decision.reason());
        line.statements(decision.statements());
        line.member("sourceIp", decision.sourceIp());
        line.member("error", decision.error());
        out.append("}\n");
    }

    private void member(String name, String value) {
        if (!value.isEmpty()) {
            out.append(",\"").append(name).append("\":");
            text(value);
        }
    }

    private void statements(List<StatementRef> statements) {
        if (statements.isEmpty()) {
            return;
        }
        char separator = '[';
        out.append(",\"statements\":");
        for (StatementRef statement : statements) {
            out.append(separator).append("{\"policy\":");
            text(statement.policy());
            out.append(",\"index\":").append(statement.index());
            member("sid", statement.sid());
            out.append('}');
            separator = ',';
        }
        out.append(']');
    }

    private void text(String value) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // Beyond ASCII's printable range all is escaped: line separators, direction marks, lone surrogates.
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                out.append(value, written, i);
                escaped(c);
                written = i + 1;
            }
        }
        out.append(value, written, value.length()).append('"');
    }

    private void escaped(char c) {
        out.append('\\');
        if (c == '"' || c == '\\') {
            out.append(c);
            return;
        }
        out.append('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xF));
        }
    }
}
