/// What may stand in a document, by the place where it is to stand; and the refusals, in AWS's words.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language"; the messages as IAM answers them.
@NullMarked
package dev.sekisho.policy.grammar;

import org.jspecify.annotations.NullMarked;
