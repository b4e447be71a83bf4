package dev.sekisho.identity.policy;

import java.util.List;
import java.util.Optional;

/// The policies that AWS maintains.
public interface AwsManagedPolicies {

    /// All of them, sorted by name.
    List<Policy> all();

    Optional<Policy> find(String arn);

    /// The current document of a policy that [#find] finds.
    String document(String arn);
}
