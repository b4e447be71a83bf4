/// The Condition element: its operators, and when they hold.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators" and "Conditions with multiple context keys
/// or values".
@NullMarked
package dev.sekisho.policy.condition;

import org.jspecify.annotations.NullMarked;
