/// Content in files, metadata in a database.
@NullMarked
package dev.sekisho.s3.storage;

import org.jspecify.annotations.NullMarked;
