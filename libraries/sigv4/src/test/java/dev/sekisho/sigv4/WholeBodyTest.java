package dev.sekisho.sigv4;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that are not in chunks.
class WholeBodyTest {
    private static final String DIGEST = Hex.of(Sha256.of("body".getBytes(US_ASCII)));

    private static InputStream raw(String text) {
        return new ByteArrayInputStream(text.getBytes(US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4})
    void the_body_that_was_signed_is_read(long length) throws IOException {
        var stream = new DigestStream(raw("body"), length, DIGEST);
        assertEquals("body", new String(stream.readAllBytes(), US_ASCII));
        assertEquals(-1, stream.read());
    }

    @Test
    void an_empty_body_is_verified_too() throws IOException {
        assertEquals(-1, new DigestStream(raw(""), 0, Sha256.OF_NOTHING).read());
        assertThrows(SignatureException.class, () -> new DigestStream(raw(""), 0, DIGEST).read());
        assertThrows(SignatureException.class, () -> new DigestStream(raw(""), -1, DIGEST).read());
    }

    @Test
    void another_body_never_reaches_its_end() {
        var stream = new DigestStream(raw("bodx"), -1, DIGEST);
        var refusal = assertThrows(SignatureException.class, stream::readAllBytes);
        assertInstanceOf(Problem.ContentDigestMismatch.class, refusal.problem());
        assertThrows(SignatureException.class, stream::read);
    }

    @Test
    void another_body_of_known_length_never_gives_its_last_byte() {
        var stream = new DigestStream(raw("bodx"), 4, DIGEST);
        assertThrows(SignatureException.class, () -> stream.readNBytes(4));
        assertThrows(SignatureException.class, stream::read);
    }

    @Test
    void what_follows_the_announced_bytes_is_not_given() throws IOException {
        assertEquals("body", new String(new DigestStream(raw("bodyguard"), 4, DIGEST).readAllBytes(), US_ASCII));
        assertEquals("body", new String(new PlainStream(raw("bodyguard"), 4).readAllBytes(), US_ASCII));
    }

    @Test
    void a_body_that_ends_early_is_incomplete() {
        for (PayloadStream stream :
                new PayloadStream[] {new DigestStream(raw("body"), 5, DIGEST), new PlainStream(raw("body"), 5)}) {
            var refusal = assertThrows(SignatureException.class, stream::readAllBytes);
            assertEquals(new Problem.IncompleteBody(5, 4), refusal.problem());
        }
    }
}
