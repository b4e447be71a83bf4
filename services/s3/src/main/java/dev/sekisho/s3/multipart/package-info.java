/// Objects that arrive in parts.
@NullMarked
package dev.sekisho.s3.multipart;

import org.jspecify.annotations.NullMarked;
