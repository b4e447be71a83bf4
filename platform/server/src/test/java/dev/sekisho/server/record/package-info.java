@NullMarked
package dev.sekisho.server.record;

import org.jspecify.annotations.NullMarked;
