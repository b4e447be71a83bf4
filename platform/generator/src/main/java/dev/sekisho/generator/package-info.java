/// Makes, when a service is compiled, the request and response records of its operations, its errors and the list
/// of its operations.
@NullMarked
package dev.sekisho.generator;

import org.jspecify.annotations.NullMarked;
