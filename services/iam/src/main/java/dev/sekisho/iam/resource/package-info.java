/// What IAM authorizes calls on: the resources, named as they are, and the condition keys that come with them.
@NullMarked
package dev.sekisho.iam.resource;

import org.jspecify.annotations.NullMarked;
