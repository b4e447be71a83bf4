/// What may stand in a document, by the type of the policy.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
@NullMarked
package dev.sekisho.policy.grammar;

import org.jspecify.annotations.NullMarked;
