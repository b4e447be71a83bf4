package dev.sekisho.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the one class that is an operation of a service. The class implements [OperationHandler] and has one
/// constructor, whose parameters are types that the service's [Wiring] class provides.
///
/// From it the generator makes the request and response records and the service's list of operations. The build
/// fails on an operation the model does not know, on two classes for one operation, and on an action the catalogue
/// does not know.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface Operation {

    /// `service:Operation`, such as `iam:TagUser`.
    String value();

    /// The actions that [OperationHandler#targets] may name. By default the one called like the operation.
    String[] actions() default {};
}
