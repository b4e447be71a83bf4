/// One codec per AWS protocol: from a request's parts to the model's tree of members, and back to an answer.
@NullMarked
package dev.sekisho.wire;

import org.jspecify.annotations.NullMarked;
