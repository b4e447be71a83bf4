package dev.sekisho.server;

import java.util.List;

/// One operation of a service.
///
/// @param <I> the generated request record
/// @param <O> the generated response record
public interface OperationHandler<I, O> {

    /// What the caller must be allowed to do, all of it. Never throws, and says the same whether or not a resource
    /// exists: existence must not show before authorization. An empty list is only for operations that need no
    /// permission, and means that every authenticated caller may call it.
    List<Target> targets(I request, Caller caller);

    /// Does it. Called only after every target was allowed.
    ///
    /// @throws dev.sekisho.models.AwsError to refuse
    O handle(I request, Caller caller);
}
