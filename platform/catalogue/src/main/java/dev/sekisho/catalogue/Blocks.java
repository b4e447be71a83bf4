package dev.sekisho.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A resource of gzip members one after the other, each of which is read alone.
///
/// @param resource the file's name beside this class
record Blocks(String resource) {

    /// The text of the block that takes `length` bytes from `offset`.
    String read(int offset, int length) {
        try (InputStream file = open(resource)) {
            file.skipNBytes(offset);
            var block = new ByteArrayInputStream(file.readNBytes(length));
            return new String(new GZIPInputStream(block).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of an index.
    static List<PackedLine> index(String resource) {
        return text(resource).lines().map(PackedLine::of).toList();
    }

    /// A resource that is not packed.
    static String text(String resource) {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream file = Blocks.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException("The catalogue's resource " + resource + " is missing.");
        }
        return file;
    }
}
