/// Tags as requests give them and as they are kept.
@NullMarked
package dev.sekisho.iam.tag;

import org.jspecify.annotations.NullMarked;
