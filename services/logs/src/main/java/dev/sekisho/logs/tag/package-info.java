/// The tags of log groups, by both of AWS's ways to them.
@NullMarked
package dev.sekisho.logs.tag;

import org.jspecify.annotations.NullMarked;
