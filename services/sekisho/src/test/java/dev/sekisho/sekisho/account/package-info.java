@NullMarked
package dev.sekisho.sekisho.account;

import org.jspecify.annotations.NullMarked;
