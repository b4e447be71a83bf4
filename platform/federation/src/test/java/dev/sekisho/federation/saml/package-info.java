@NullMarked
package dev.sekisho.federation.saml;

import org.jspecify.annotations.NullMarked;
