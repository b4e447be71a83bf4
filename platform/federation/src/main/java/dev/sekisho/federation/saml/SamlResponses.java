package dev.sekisho.federation.saml;

import dev.sekisho.models.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/// Verifies the responses that identity providers sign for their users. This package's comment has the rules.
///
/// Source: STS API Reference, "AssumeRoleWithSAML"; SAML 2.0 Core and Profiles.
public final class SamlResponses {
    private SamlResponses() {}

    /// Verifies a response, and returns what it says.
    ///
    /// @param response Base64 of a Response, at most 100,000 characters
    /// @param endpoints what this server's own endpoints are called, whole URLs; AWS's are accepted always
    /// @throws AwsError `InvalidIdentityToken`, `ExpiredTokenException`, `IDPRejectedClaim`; `AccessDenied` if it
    ///     names nobody
    public static SamlIdentity verify(
            String response, RegisteredProvider provider, Set<String> endpoints, Instant now) {
        try {
            Element root = ResponseDocument.root(response);
            requireSuccess(root);
            ResponseDocument document = ResponseDocument.of(root);
            String issuer = requireIssuer(document, provider.metadata());
            requireSignature(document, provider.metadata());
            requireMetadata(provider.metadata(), now);
            return read(document, issuer, new Reading(provider, new SignInEndpoints(provider.uuid(), endpoints), now));
        } catch (UnreadableXmlException e) {
            throw Refusals.invalid(e.getMessage());
        }
    }

    /// What reading a verified assertion needs.
    private record Reading(RegisteredProvider provider, SignInEndpoints endpoints, Instant now) {}

    private static void requireSuccess(Element root) {
        Element status = Elements.only(root, Names.PROTOCOL, "Status");
        String code = Elements.requiredAttribute(Elements.only(status, Names.PROTOCOL, "StatusCode"), "Value");
        if (!code.equals(Names.SUCCESS)) {
            throw Refusals.rejected(code);
        }
    }

    private static String requireIssuer(ResponseDocument document, SamlMetadata metadata) {
        String issuer = Elements.text(Elements.only(document.assertion(), Names.ASSERTION, "Issuer"));
        boolean sameInResponse = Elements.optional(document.response(), Names.ASSERTION, "Issuer")
                .map(Elements::text)
                .map(metadata.entityId()::equals)
                .orElse(true);
        if (!issuer.equals(metadata.entityId()) || !sameInResponse) {
            throw Refusals.invalid("Issuer not present in specified provider");
        }
        return issuer;
    }

    /// The Response or its Assertion is signed; if both are, both signatures must be right.
    private static void requireSignature(ResponseDocument document, SamlMetadata metadata) {
        if (document.signatures().isEmpty()) {
            throw Refusals.signature();
        }
        for (Element signature : document.signatures()) {
            if (!new EnvelopedSignature(signature).isBy(metadata.signingKeys())) {
                throw Refusals.signature();
            }
        }
    }

    private static void requireMetadata(SamlMetadata metadata, Instant now) {
        Instant validUntil = metadata.validUntil();
        if (validUntil != null && !now.isBefore(validUntil)) {
            throw Refusals.invalid("The metadata of the SAML provider has expired.");
        }
    }

    private static SamlIdentity read(ResponseDocument document, String issuer, Reading reading) {
        SignInEndpoints endpoints = reading.endpoints();
        boolean isForHere = Elements.attribute(document.response(), "Destination")
                .map(String::strip)
                .map(endpoints::has)
                .orElse(true);
        if (!isForHere) {
            throw Refusals.invalid("The Destination of the SAML response is not an endpoint of this service.");
        }
        AssertionTerms terms = AssertionTerms.of(document.assertion(), endpoints, reading.now());
        var attributes = new Attributes(document.assertion());
        var aws = new AwsAttributes(attributes);
        List<RolePair> roles = aws.roles();
        String sessionName = aws.sessionName();
        Duration sessionDuration = aws.sessionDuration();
        Map<String, String> tags = aws.tags();
        String nameQualifier = reading.provider().nameQualifier(issuer);
        Map<String, List<String>> keys = new HashMap<>(AttributeKeys.of(attributes));
        keys.put("saml:aud", List.of(terms.recipient()));
        keys.put("saml:doc", List.of(reading.provider().document()));
        keys.put("saml:iss", List.of(issuer));
        keys.put("saml:namequalifier", List.of(nameQualifier));
        keys.put("saml:sub", List.of(terms.subject()));
        keys.put("saml:sub_type", List.of(terms.subjectType()));
        return new SamlIdentity(
                issuer,
                terms.subject(),
                terms.subjectType(),
                terms.recipient(),
                nameQualifier,
                roles,
                sessionName,
                sessionDuration,
                terms.sessionNotOnOrAfter(),
                keys,
                tags,
                aws.transitiveTagKeys(tags),
                aws.sourceIdentity());
    }
}
