/// Which service, which host, whose address: what a request is before anyone is believed.
@NullMarked
package dev.sekisho.server.identify;

import org.jspecify.annotations.NullMarked;
