/// Buckets, and who may do what in them.
@NullMarked
package dev.sekisho.s3.bucket;

import org.jspecify.annotations.NullMarked;
