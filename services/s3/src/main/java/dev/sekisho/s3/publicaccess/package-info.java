/// Block Public Access, as buckets have it.
@NullMarked
package dev.sekisho.s3.publicaccess;

import org.jspecify.annotations.NullMarked;
