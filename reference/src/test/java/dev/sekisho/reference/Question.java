package dev.sekisho.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A request with all policies that apply to it.
///
/// @param owner the account of the resource; the empty string for the caller's own
/// @param canonicalUser the S3 canonical id of the caller's account, or the empty string
/// @param context the condition keys, in any case, and their values
/// @param required whether the resource's policy must allow, as those of KMS keys and trust policies must
record Question(
        Caller caller,
        String action,
        String resource,
        String owner,
        String canonicalUser,
        Map<String, List<String>> context,
        boolean required,
        List<Attached> policies) {

    List<Attached> at(Place place) {
        return policies.stream().filter(one -> one.place() == place).toList();
    }

    Question withPolicies(List<Attached> others) {
        return new Question(caller, action, resource, owner, canonicalUser, context, required, others);
    }

    Question withPolicy(int index, Attached other) {
        List<Attached> others = new ArrayList<>(policies);
        others.set(index, other);
        return withPolicies(others);
    }

    Question withContext(Map<String, List<String>> other) {
        return new Question(caller, action, resource, owner, canonicalUser, other, required, policies);
    }
}
