/// The tags of buckets and objects.
@NullMarked
package dev.sekisho.s3.tag;

import org.jspecify.annotations.NullMarked;
