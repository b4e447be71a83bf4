/// Bucket policies.
@NullMarked
package dev.sekisho.s3.policy;

import org.jspecify.annotations.NullMarked;
