/// The accounts of the server, which its first account makes and lists.
@NullMarked
package dev.sekisho.sekisho.account;

import org.jspecify.annotations.NullMarked;
