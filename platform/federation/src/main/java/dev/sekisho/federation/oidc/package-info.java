/// Tokens of OpenID Connect providers, verified for roles that trust them.
///
/// ## The way of a token
/// Its form and header; the claims it must have; the provider that the role's account has registered for its issuer;
/// its times; the provider's key and the signature; its audience; what it says to conditions and to the session.
/// Nothing is fetched before the issuer is known, and a fetch goes to checked addresses only.
@NullMarked
package dev.sekisho.federation.oidc;

import org.jspecify.annotations.NullMarked;
