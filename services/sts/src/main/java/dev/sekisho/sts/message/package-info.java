/// What denials say to those who may know.
@NullMarked
package dev.sekisho.sts.message;

import org.jspecify.annotations.NullMarked;
