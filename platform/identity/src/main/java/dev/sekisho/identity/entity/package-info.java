/// What holds policies: users, groups and roles, as they are kept.
@NullMarked
package dev.sekisho.identity.entity;

import org.jspecify.annotations.NullMarked;
