@NullMarked
package dev.sekisho.tour;

import org.jspecify.annotations.NullMarked;
