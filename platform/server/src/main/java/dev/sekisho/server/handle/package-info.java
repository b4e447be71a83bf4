/// From a known caller's request to its answer: validated against the model, allowed, done, recorded.
@NullMarked
package dev.sekisho.server.handle;

import org.jspecify.annotations.NullMarked;
