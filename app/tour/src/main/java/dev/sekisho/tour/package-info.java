/// The guided walk along the introductory road of IAM, against a server of its own that is thrown away after.
@NullMarked
package dev.sekisho.tour;

import org.jspecify.annotations.NullMarked;
