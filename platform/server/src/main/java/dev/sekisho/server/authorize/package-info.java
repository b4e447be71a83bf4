/// Whether the caller may: one decision for each target, and what the request says to the conditions.
@NullMarked
package dev.sekisho.server.authorize;

import org.jspecify.annotations.NullMarked;
