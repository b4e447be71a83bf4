/// Who calls: the signature is verified before anything else of a request is believed.
@NullMarked
package dev.sekisho.server.authenticate;

import org.jspecify.annotations.NullMarked;
