/// SAML providers.
@NullMarked
package dev.sekisho.iam.samlprovider;

import org.jspecify.annotations.NullMarked;
