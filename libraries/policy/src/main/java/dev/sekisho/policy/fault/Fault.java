package dev.sekisho.policy.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a document.
public sealed interface Fault {

    /// @param text the whole document
    /// @param at the offset in it, in `char`s, from which on it is no JSON object
    record NotJson(String text, int at) implements Fault {}

    /// White space before the document.
    record LeadingSpace() implements Fault {}

    /// What is no policy, whatever its type.
    sealed interface OfShape extends Fault {}

    /// A value of a type that does not belong there.
    record WrongShape() implements OfShape {}

    record UnknownElement(String name) implements OfShape {}

    /// An element together with its Not.
    record BothElements(String name) implements OfShape {}

    record MissingElement(String name) implements Fault {}

    /// An element that lists nothing.
    record EmptyElement(String name) implements Fault {}

    /// An element that policies of this type do not have.
    record ProhibitedElement(String name) implements Fault {}

    /// @param version null if the document has none
    record BadVersion(@Nullable String version) implements Fault {}

    record BadSid(String sid) implements Fault {}

    record SameSid(String sid) implements Fault {}

    sealed interface OfEffect extends Fault {
        String effect();
    }

    record BadEffect(String effect) implements OfEffect {}

    /// An effect that policies of this type do not have.
    record ProhibitedEffect(String effect) implements OfEffect {}

    sealed interface OfPrincipal extends Fault {}

    record AllowWithNotPrincipal() implements OfPrincipal {}

    /// A principal that is a text, where it may not be this one.
    record PrincipalText(String text) implements OfPrincipal {}

    record PrincipalKind(String kind) implements OfPrincipal {}

    /// @param kind in upper case
    record BadPrincipal(String kind, String name) implements OfPrincipal {}

    /// A provider that signs for everyone, without a word on whose tokens are trusted.
    sealed interface OfProvider extends Fault {}

    record CognitoWithoutCondition() implements OfProvider {}

    /// @param keys of which one must be compared
    record UnscopedProvider(String principal, List<String> keys) implements OfProvider {
        public UnscopedProvider {
            keys = List.copyOf(keys);
        }
    }

    sealed interface OfAction extends Fault {}

    record ActionWithoutService() implements OfAction {}

    record ActionColons() implements OfAction {}

    record ActionService(String service) implements OfAction {}

    /// An action that policies of this type are not about.
    record ProhibitedAction() implements OfAction {}

    sealed interface OfResource extends Fault {}

    /// A resource that is neither an ARN nor `*`.
    record ResourceForm(String resource) implements OfResource {}

    /// @param resource with the segments that it lacks
    record ResourcePartition(String partition, String resource) implements OfResource {}

    record ResourceService() implements OfResource {}

    /// Segments that are too few, empty, or hold what they may not.
    record ResourceSegments() implements OfResource {}

    /// A `${` that begins no variable.
    record BadVariable() implements Fault {}

    sealed interface OfCondition extends Fault {}

    record BadOperator(String operator) implements OfCondition {}

    record BadDate() implements OfCondition {}

    record BadAddress() implements OfCondition {}
}
