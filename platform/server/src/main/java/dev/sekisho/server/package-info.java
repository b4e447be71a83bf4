/// The pipeline that every request takes: listen, identify, authenticate, validate, authorize, handle, respond.
@NullMarked
package dev.sekisho.server;

import org.jspecify.annotations.NullMarked;
