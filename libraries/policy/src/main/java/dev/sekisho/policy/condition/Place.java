package dev.sekisho.policy.condition;

import dev.sekisho.policy.Effect;

/// Where a condition stands.
///
/// @param effect the statement's
/// @param variables whether the document's version knows variables
/// @param addressesChecked whether what is no IP address is refused where one is wanted: S3 does, IAM does not
public record Place(Effect effect, boolean variables, boolean addressesChecked) {}
