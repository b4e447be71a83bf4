/// Objects: storing, reading, copying and deleting them.
@NullMarked
package dev.sekisho.s3.object;

import org.jspecify.annotations.NullMarked;
