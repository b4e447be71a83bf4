/// The record of decisions: who asked for what, what was decided, and what decided it.
@NullMarked
package dev.sekisho.server.record;

import org.jspecify.annotations.NullMarked;
