/// AWS Signature Version 4: signing and verifying. Needs nothing but `java.base`.
@NullMarked
package dev.sekisho.sigv4;

import org.jspecify.annotations.NullMarked;
