@NullMarked
package dev.sekisho.s3;

import org.jspecify.annotations.NullMarked;
