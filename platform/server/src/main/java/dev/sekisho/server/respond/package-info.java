/// Answers: the service's protocol for what it says, and one mapper for everything that goes wrong.
@NullMarked
package dev.sekisho.server.respond;

import org.jspecify.annotations.NullMarked;
