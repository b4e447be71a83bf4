package dev.sekisho.federation.saml;

import dev.sekisho.models.AwsError;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What an identity provider's metadata says of it.
///
/// @param entityId the issuer of its responses
/// @param signingKeys RSA and EC keys that verify what it signs; at least one
/// @param validUntil when the metadata stops to be valid; null for never
///
/// Source: IAM User Guide, "Create a SAML identity provider in IAM".
public record SamlMetadata(
        String entityId,
        List<PublicKey> signingKeys,
        @Nullable Instant validUntil) {
    private static final int LONGEST_ENTITY_ID = 1024;

    public SamlMetadata {
        signingKeys = List.copyOf(signingKeys);
    }

    /// Reads a metadata document: one EntityDescriptor of an identity provider that speaks SAML 2.0.
    ///
    /// Whether a signature on it is right is not looked at: whoever may register it is believed.
    ///
    /// @throws AwsError `InvalidInput`
    public static SamlMetadata parse(String xml) {
        try {
            return read(StrictXml.read(xml, Bounds.METADATA));
        } catch (UnreadableXmlException e) {
            throw AwsError.of("InvalidInput", 400, "Could not parse metadata: %s", e.getMessage());
        }
    }

    private static SamlMetadata read(Element entity) {
        if (!Elements.is(entity, Names.METADATA, "EntityDescriptor")) {
            throw new UnreadableXmlException("The root of the document is not an EntityDescriptor.");
        }
        String entityId = Elements.requiredAttribute(entity, "entityID").strip();
        if (entityId.isEmpty() || entityId.length() > LONGEST_ENTITY_ID) {
            throw new UnreadableXmlException("The entityID must have between 1 and 1024 characters.");
        }
        List<Element> descriptors = Elements.children(entity, Names.METADATA, "IDPSSODescriptor").stream()
                .filter(SamlMetadata::speaksSaml2)
                .toList();
        if (descriptors.size() != 1) {
            throw new UnreadableXmlException("The document must have one IDPSSODescriptor for SAML 2.0.");
        }
        Element descriptor = descriptors.getFirst();
        Instant validUntil = Stream.of(entity, descriptor)
                .flatMap(element -> Times.attribute(element, "validUntil").stream())
                .min(Instant::compareTo)
                .orElse(null);
        return new SamlMetadata(entityId, SigningCertificates.keys(descriptor), validUntil);
    }

    private static boolean speaksSaml2(Element descriptor) {
        String protocols =
                Elements.attribute(descriptor, "protocolSupportEnumeration").orElse("");
        return Arrays.asList(protocols.split("\\s+", -1)).contains(Names.PROTOCOL);
    }
}
