package dev.sekisho.policy.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads files that people name: they may be missing, endless, or no text.
public final class TextFile {
    private static final int LONGEST = 1 << 20;

    private TextFile() {}

    /// @throws InvalidCaseException naming the file, if it is not readable UTF-8 of at most 1 MiB
    public static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new InvalidCaseException("The file " + file + " is longer than 1 MiB.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new InvalidCaseException("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw new InvalidCaseException("The file " + file + " is not UTF-8.");
        } catch (IOException e) {
            throw new InvalidCaseException("The file " + file + " cannot be read.");
        }
    }
}
