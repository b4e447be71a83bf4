/// Access keys.
@NullMarked
package dev.sekisho.iam.accesskey;

import org.jspecify.annotations.NullMarked;
