/// AWS's actions with their resource types and condition keys, and the AWS managed policies.
///
/// Everything is packed in the module's resources and read when first asked for.
@NullMarked
package dev.sekisho.catalogue;

import org.jspecify.annotations.NullMarked;
