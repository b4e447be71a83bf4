package dev.sekisho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads lines of UTF-8 from a place that may have lines without an end.
final class InputLines {
    private static final int LONGEST = 1 << 20;

    private final Reader reader;

    InputLines(InputStream in) {
        // A decoder of one's own refuses what is no UTF-8; the one that a charset's name gives would replace it.
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    /// Returns the next line without its end, or null after the last.
    ///
    /// @throws IOException also if the input is not UTF-8
    /// @throws CannotRun if a line is longer than 1 Mi characters
    @Nullable
    String next() throws IOException {
        var line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() == LONGEST) {
                throw new CannotRun("A line of the requests is longer than a million characters.");
            }
            line.append((char) c);
            c = reader.read();
        }
        return line.toString();
    }
}
