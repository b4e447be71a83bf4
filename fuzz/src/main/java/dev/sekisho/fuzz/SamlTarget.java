package dev.sekisho.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.federation.saml.RegisteredProvider;
import dev.sekisho.federation.saml.SamlIdentity;
import dev.sekisho.federation.saml.SamlMetadata;
import dev.sekisho.federation.saml.SamlResponses;
import dev.sekisho.models.AwsError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// SAML responses: whatever strangers, who have no key, do to a signed one, it is refused or says what it said.
///
/// The first byte chooses a response to change, or none: then the rest is a text of its own, which nobody has signed.
public final class SamlTarget {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final RegisteredProvider PROVIDER =
            new RegisteredProvider("123456789012", "idp", "SAMLSPFUZZ", SamlMetadata.parse(read("metadata.xml")));
    private static final List<Signed> RESPONSES = Stream.of("assertion.xml", "response.xml", "both.xml")
            .map(SamlTarget::read)
            .map(text -> new Signed(text, Objects.requireNonNull(verify(text))))
            .toList();

    private SamlTarget() {}

    /// A response as it was signed, and what it says.
    private record Signed(String text, SamlIdentity identity) {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int choice = (input[0] & 0x7F) % (RESPONSES.size() + 1);
        if (choice == RESPONSES.size()) {
            String text = new String(input, 1, input.length - 1, UTF_8);
            Difference.require(null, verify(text), text);
            requireRefusedOrRead(text);
            return;
        }
        Signed signed = RESPONSES.get(choice);
        String text = new Changes(input).applied(signed.text());
        SamlIdentity identity = verify(text);
        if (identity != null) {
            Difference.require(signed.identity(), identity, text);
        }
    }

    private static void requireRefusedOrRead(String metadata) {
        try {
            SamlMetadata.parse(metadata);
        } catch (AwsError refusal) {
            Difference.require("InvalidInput", refusal.code(), metadata);
        }
    }

    /// Null where it is refused.
    private static @Nullable SamlIdentity verify(String text) {
        try {
            return SamlResponses.verify(
                    Base64.getEncoder().encodeToString(text.getBytes(UTF_8)), PROVIDER, Set.of(), NOW);
        } catch (AwsError refusal) {
            return null;
        }
    }

    private static String read(String name) {
        try (InputStream in = SamlTarget.class.getResourceAsStream("saml/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
