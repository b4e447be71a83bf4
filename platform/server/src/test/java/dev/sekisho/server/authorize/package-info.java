@NullMarked
package dev.sekisho.server.authorize;

import org.jspecify.annotations.NullMarked;
