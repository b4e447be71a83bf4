/// Groups and who is in them.
@NullMarked
package dev.sekisho.iam.group;

import org.jspecify.annotations.NullMarked;
