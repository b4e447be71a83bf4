package dev.sekisho.server;

import java.util.List;
import java.util.Set;

/// An operation that AWS answers item by item, such as `DeleteObjects`: each target is decided alone, and a denied
/// one is reported within the answer instead of refusing the call.
public interface PerTargetHandler<I, O> extends OperationHandler<I, O> {

    /// Does it for the targets that were allowed, and reports the others as denied.
    ///
    /// @param allowed the members of [#targets] that were allowed
    O handle(I request, Caller caller, Set<Target> allowed);

    /// {@inheritDoc} Here: treats every target as denied, since nothing says that one is allowed.
    @Override
    default O handle(I request, Caller caller) {
        return handle(request, caller, Set.of());
    }

    @Override
    List<Target> targets(I request, Caller caller);
}
