package dev.sekisho.server;

import java.util.List;

/// An operation whose request itself proves something of its caller: a web identity token or a SAML assertion whom an
/// identity provider vouches for, the code of an MFA device that the user has it.
public interface AuthenticatingHandler<I, O> extends OperationHandler<I, O> {

    /// The caller as the request proves it; the same if it proves nothing.
    ///
    /// @throws dev.sekisho.models.AwsError if what it offers is no proof
    Caller authenticate(I request, Caller caller);

    @Override
    List<Target> targets(I request, Caller caller);
}
