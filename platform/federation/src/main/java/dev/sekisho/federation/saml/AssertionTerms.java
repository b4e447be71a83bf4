package dev.sekisho.federation.saml;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Whom an assertion is about, and for whom and until when it is: read of an assertion that is verified.
///
/// @param subjectType as [SamlIdentity] has it
/// @param recipient the endpoint that it is for
/// @param sessionNotOnOrAfter when its session must end; null where it does not say
record AssertionTerms(
        String subject,
        String subjectType,
        String recipient,
        @Nullable Instant sessionNotOnOrAfter) {
    /// How far ahead an identity provider's clock may be.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int LONGEST_SUBJECT = 2048;

    /// @throws AwsError if it is not for here, or not now
    /// @throws UnreadableXmlException if it is not as it must be
    static AssertionTerms of(Element assertion, SignInEndpoints endpoints, Instant now) {
        Element subject =
                Elements.optional(assertion, Names.ASSERTION, "Subject").orElseThrow(Refusals::unnamed);
        Element nameId = Elements.optional(subject, Names.ASSERTION, "NameID").orElseThrow(Refusals::unnamed);
        String name = Elements.text(nameId);
        if (name.isEmpty()) {
            throw Refusals.unnamed();
        }
        if (name.length() > LONGEST_SUBJECT) {
            throw new UnreadableXmlException("The NameID is too long.");
        }
        String recipient = recipient(subject, endpoints, now);
        requireConditions(assertion, endpoints, now);
        return new AssertionTerms(
                name, type(nameId), recipient, sessionEnd(assertion, now).orElse(null));
    }

    private static String type(Element nameId) {
        String format = Elements.attribute(nameId, "Format")
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .orElse(Names.UNSPECIFIED_FORMAT);
        return format.startsWith(Names.FORMATS) ? format.substring(Names.FORMATS.length()) : format;
    }

    /// AWS: exactly one confirmation, of a bearer, for its endpoint and with an end.
    private static String recipient(Element subject, SignInEndpoints endpoints, Instant now) {
        Element confirmation = Elements.only(subject, Names.ASSERTION, "SubjectConfirmation");
        if (!Elements.requiredAttribute(confirmation, "Method").equals(Names.BEARER)) {
            throw new UnreadableXmlException("The Method of the SubjectConfirmation is not bearer.");
        }
        Element data = Elements.only(confirmation, Names.ASSERTION, "SubjectConfirmationData");
        String recipient = Elements.requiredAttribute(data, "Recipient").strip();
        if (!endpoints.has(recipient)) {
            throw Refusals.invalid("The Recipient of the SAML assertion is not an endpoint of this service.");
        }
        Elements.requiredAttribute(data, "NotOnOrAfter");
        requireNow(data, now);
        return recipient;
    }

    private static void requireConditions(Element assertion, SignInEndpoints endpoints, Instant now) {
        Element conditions =
                Elements.optional(assertion, Names.ASSERTION, "Conditions").orElseThrow(AssertionTerms::forAnother);
        requireNow(conditions, now);
        boolean restricted = false;
        for (Element condition : Elements.children(conditions)) {
            if (Elements.is(condition, Names.ASSERTION, "AudienceRestriction")) {
                requireAudience(condition, endpoints);
                restricted = true;
            } else if (!Elements.is(condition, Names.ASSERTION, "ProxyRestriction")) {
                // Also OneTimeUse: what was used is not kept in mind.
                throw new UnreadableXmlException("A condition of the SAML assertion is not supported.");
            }
        }
        if (!restricted) {
            throw forAnother();
        }
    }

    /// Each restriction must hold, by one of its audiences.
    private static void requireAudience(Element restriction, SignInEndpoints endpoints) {
        List<Element> audiences = Elements.children(restriction, Names.ASSERTION, "Audience");
        if (audiences.stream().map(Elements::text).noneMatch(endpoints::isAudience)) {
            throw forAnother();
        }
    }

    private static RuntimeException forAnother() {
        return Refusals.invalid("Response does not contain the required audience.");
    }

    private static Optional<Instant> sessionEnd(Element assertion, Instant now) {
        Optional<Instant> end = Elements.children(assertion, Names.ASSERTION, "AuthnStatement").stream()
                .flatMap(statement -> Times.attribute(statement, "SessionNotOnOrAfter").stream())
                .min(Instant::compareTo);
        if (end.filter(instant -> !now.isBefore(instant)).isPresent()) {
            throw Refusals.expired();
        }
        return end;
    }

    private static void requireNow(Element element, Instant now) {
        if (Times.attribute(element, "NotOnOrAfter")
                .filter(end -> !now.isBefore(end))
                .isPresent()) {
            throw Refusals.expired();
        }
        if (Times.attribute(element, "NotBefore")
                .filter(begin -> now.plus(AHEAD).isBefore(begin))
                .isPresent()) {
            throw Refusals.invalid("The SAML assertion is not valid yet.");
        }
    }
}
