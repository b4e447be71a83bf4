/// What can be wrong with a document, and how AWS says it: the words differ by the service that keeps the policy.
@NullMarked
package dev.sekisho.policy.fault;

import org.jspecify.annotations.NullMarked;
