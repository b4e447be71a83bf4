/// The facts of AWS's APIs: services, operations, shapes, limits and error codes.
@NullMarked
package dev.sekisho.models;

import org.jspecify.annotations.NullMarked;
