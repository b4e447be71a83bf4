/// Listing the objects of a bucket.
@NullMarked
package dev.sekisho.s3.listing;

import org.jspecify.annotations.NullMarked;
