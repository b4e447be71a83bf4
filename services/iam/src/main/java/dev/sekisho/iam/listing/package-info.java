/// Listings in parts: Marker, MaxItems and IsTruncated.
@NullMarked
package dev.sekisho.iam.listing;

import org.jspecify.annotations.NullMarked;
