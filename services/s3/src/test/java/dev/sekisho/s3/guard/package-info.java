@NullMarked
package dev.sekisho.s3.guard;

import org.jspecify.annotations.NullMarked;
