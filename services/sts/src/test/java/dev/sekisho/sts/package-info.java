@NullMarked
package dev.sekisho.sts;

import org.jspecify.annotations.NullMarked;
