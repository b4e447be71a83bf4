package dev.sekisho.s3.guard;

import dev.sekisho.identity.policy.PolicyPrincipals;
import dev.sekisho.identity.policy.UnknownPrincipalException;
import dev.sekisho.policy.MalformedPolicyException;

/// The principals that the identity store knows.
public final class StoredPrincipals implements NamedPrincipals {
    private final PolicyPrincipals principals;

    public StoredPrincipals(PolicyPrincipals principals) {
        this.principals = principals;
    }

    @Override
    public String keep(String document) {
        try {
            return principals.keep(document);
        } catch (UnknownPrincipalException e) {
            // AWS: unlike IAM, S3 does not say which.
            throw new MalformedPolicyException("Invalid principal in policy");
        }
    }

    @Override
    public String show(String document) {
        return principals.show(document);
    }
}
