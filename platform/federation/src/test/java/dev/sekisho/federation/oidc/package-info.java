@NullMarked
package dev.sekisho.federation.oidc;

import org.jspecify.annotations.NullMarked;
