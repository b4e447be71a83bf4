package dev.sekisho.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;

/// An input that stands for several texts: a line each. The first byte chooses between ways to ask.
record Lines(int choice, List<String> texts) {

    /// @param count how many texts are wanted; those that are missing are empty, and the last may hold line breaks
    static Lines of(byte[] input, int count) {
        if (input.length == 0) {
            return new Lines(0, Collections.nCopies(count, ""));
        }
        String[] lines = new String(input, 1, input.length - 1, UTF_8).split("\n", count);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = i < lines.length ? lines[i] : "";
        }
        return new Lines(input[0] & 0x7F, List.of(texts));
    }

    String text(int number) {
        return texts.get(number);
    }
}
