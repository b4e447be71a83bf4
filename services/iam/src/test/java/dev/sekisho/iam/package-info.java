/// What clients of IAM see.
@NullMarked
package dev.sekisho.iam;

import org.jspecify.annotations.NullMarked;
