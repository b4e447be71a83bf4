/// S3: buckets and objects on the file system, guarded.
@NullMarked
package dev.sekisho.s3;

import org.jspecify.annotations.NullMarked;
