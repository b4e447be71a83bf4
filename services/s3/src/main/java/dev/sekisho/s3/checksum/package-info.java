/// The checksums that travel and rest with objects.
@NullMarked
package dev.sekisho.s3.checksum;

import org.jspecify.annotations.NullMarked;
