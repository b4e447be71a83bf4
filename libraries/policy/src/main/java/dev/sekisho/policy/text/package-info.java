/// Texts of a policy that stand for other texts: wildcards, variables, ARNs.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags" and "IAM JSON policy elements: Resource".
@NullMarked
package dev.sekisho.policy.text;

import org.jspecify.annotations.NullMarked;
