@NullMarked
package dev.sekisho.s3.listing;

import org.jspecify.annotations.NullMarked;
