/// A strict reader of JSON: bounded in length and depth, and with no two meanings for any text. And its writer.
@NullMarked
package dev.sekisho.policy.json;

import org.jspecify.annotations.NullMarked;
