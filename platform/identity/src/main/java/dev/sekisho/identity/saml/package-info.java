/// SAML providers: whose word an account takes for who somebody is.
@NullMarked
package dev.sekisho.identity.saml;

import org.jspecify.annotations.NullMarked;
