/// Real clients against a real server, as a newcomer would run them.
@NullMarked
package dev.sekisho.acceptance;

import org.jspecify.annotations.NullMarked;
