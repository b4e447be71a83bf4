/// Operations on OpenID Connect providers.
@NullMarked
package dev.sekisho.iam.oidcprovider;

import org.jspecify.annotations.NullMarked;
