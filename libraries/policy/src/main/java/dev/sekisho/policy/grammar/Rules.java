package dev.sekisho.policy.grammar;

import dev.sekisho.policy.PolicyType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may stand in policies of a type: all in which the types differ.
record Rules(PolicyType type) {
    private static final Set<String> WITHOUT_PRINCIPALS = without("Principal", "NotPrincipal");
    private static final Set<String> WITHOUT_RESOURCES = without("NotPrincipal", "Resource", "NotResource");
    private static final Set<String> OF_RESOURCE_CONTROL = without("NotPrincipal", "NotAction");

    /// Whether a document may be written of any characters, not only of those up to U+00FF.
    ///
    /// Source: IAM API Reference, `PolicyDocument` of CreatePolicy; AWS STS API Reference, `Policy` of AssumeRole;
    /// for the others, no such limit is known.
    boolean anyCharacter() {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, TRUST -> false;
            case RESOURCE_BASED, VPC_ENDPOINT, SERVICE_CONTROL, RESOURCE_CONTROL -> true;
        };
    }

    /// Whether white space may stand before a document: IAM and S3 answer that it may not, of the others no such
    /// answer is known.
    boolean mayBeginWithSpace() {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, TRUST, RESOURCE_BASED -> false;
            case SESSION, VPC_ENDPOINT, SERVICE_CONTROL, RESOURCE_CONTROL -> true;
        };
    }

    /// Whether a document may have the version.
    ///
    /// @param version null if it has none
    ///
    /// Source: AWS Organizations User Guide, "SCP syntax" and "RCP syntax"; for IAM, as it answers.
    boolean takesVersion(@Nullable String version) {
        boolean current = "2012-10-17".equals(version);
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SERVICE_CONTROL, RESOURCE_CONTROL -> current;
            case SESSION, TRUST, RESOURCE_BASED, VPC_ENDPOINT ->
                current || version == null || version.equals("2008-10-17");
        };
    }

    /// The elements that a statement may have. If it may have a Principal or a Resource, then it must.
    ///
    /// Source: IAM User Guide, "Grammar of the IAM JSON policy language"; AWS Organizations User Guide, "SCP
    /// syntax" and "RCP syntax"; Amazon VPC, "Control access to VPC endpoints using endpoint policies".
    Set<String> elements() {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL -> WITHOUT_PRINCIPALS;
            case TRUST -> WITHOUT_RESOURCES;
            case RESOURCE_BASED, VPC_ENDPOINT -> Draft.ELEMENTS;
            case RESOURCE_CONTROL -> OF_RESOURCE_CONTROL;
        };
    }

    boolean has(String element) {
        return elements().contains(element);
    }

    /// Source: AWS Organizations User Guide, "RCP syntax".
    boolean mayAllow() {
        return type != PolicyType.RESOURCE_CONTROL;
    }

    /// The principals that a statement may list.
    ///
    /// Source: IAM User Guide, "AWS JSON policy elements: Principal"; AWS Organizations User Guide, "RCP syntax".
    PrincipalGrammar principals() {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL -> PrincipalGrammar.NONE;
            case TRUST -> PrincipalGrammar.TRUST;
            case RESOURCE_BASED -> PrincipalGrammar.RESOURCE;
            case VPC_ENDPOINT -> PrincipalGrammar.ENDPOINT;
            case RESOURCE_CONTROL -> PrincipalGrammar.EVERYONE;
        };
    }

    /// The actions that a statement may list.
    ///
    /// Source: AWS Organizations User Guide, "RCP syntax"; for IAM, as it answers.
    ActionGrammar actions() {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, RESOURCE_BASED, VPC_ENDPOINT ->
                ActionGrammar.ANY;
            case TRUST -> ActionGrammar.ASSUME_ROLE;
            case RESOURCE_CONTROL -> ActionGrammar.OF_A_SERVICE;
        };
    }

    /// Whether Sids must be unique, and of letters and digits.
    ///
    /// Source: IAM User Guide, "IAM JSON policy elements: Sid"; for S3, as it answers.
    boolean sidsChecked() {
        return switch (type) {
            case IDENTITY_BASED, PERMISSIONS_BOUNDARY, SESSION, TRUST, SERVICE_CONTROL, RESOURCE_CONTROL -> true;
            case RESOURCE_BASED, VPC_ENDPOINT -> false;
        };
    }

    /// Whether what is no IP address is refused where a condition wants one: S3 answers so.
    boolean addressesChecked() {
        return type == PolicyType.RESOURCE_BASED;
    }

    /// Whether who trusts an identity provider must say whose tokens are meant.
    boolean providersChecked() {
        return type == PolicyType.TRUST;
    }

    private static Set<String> without(String... elements) {
        var rest = new HashSet<>(Draft.ELEMENTS);
        rest.removeAll(Set.of(elements));
        return Set.copyOf(rest);
    }
}
