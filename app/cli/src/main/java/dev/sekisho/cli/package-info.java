/// The `sekisho` command: what runs beside the server. It loads none of the server's classes, so it starts fast.
@NullMarked
package dev.sekisho.cli;

import org.jspecify.annotations.NullMarked;
