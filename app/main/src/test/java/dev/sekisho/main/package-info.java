@NullMarked
package dev.sekisho.main;

import org.jspecify.annotations.NullMarked;
