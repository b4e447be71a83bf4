/// Managed and inline policies, and what they are attached to.
@NullMarked
package dev.sekisho.identity.policy;

import org.jspecify.annotations.NullMarked;
