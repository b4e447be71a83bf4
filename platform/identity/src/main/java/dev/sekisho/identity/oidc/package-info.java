/// OpenID Connect providers that accounts have registered.
@NullMarked
package dev.sekisho.identity.oidc;

import org.jspecify.annotations.NullMarked;
