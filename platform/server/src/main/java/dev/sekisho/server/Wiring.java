package dev.sekisho.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a service's one wiring class. Its public methods without parameters provide what the operations'
/// constructors take, by return type.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Wiring {

    /// The service's name in the models, such as `iam`.
    String value();
}
