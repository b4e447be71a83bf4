/// The IAM service: a package per resource, a class per operation.
@NullMarked
package dev.sekisho.iam;

import org.jspecify.annotations.NullMarked;
