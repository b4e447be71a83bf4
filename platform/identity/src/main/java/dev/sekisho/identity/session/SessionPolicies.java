package dev.sekisho.identity.session;

import java.util.List;

/// The policies that whoever made a session has limited it by.
///
/// @param document the inline one; the empty string for none
/// @param arns of managed ones, which apply as they are at each request
public record SessionPolicies(String document, List<String> arns) {
    public static final SessionPolicies NONE = new SessionPolicies("", List.of());

    public SessionPolicies {
        arns = List.copyOf(arns);
    }

    public boolean isEmpty() {
        return document.isEmpty() && arns.isEmpty();
    }
}
