/// What stands before a bucket: its policy, and what it refuses of public access.
@NullMarked
package dev.sekisho.s3.guard;

import org.jspecify.annotations.NullMarked;
