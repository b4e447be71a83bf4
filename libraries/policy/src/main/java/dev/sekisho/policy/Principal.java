package dev.sekisho.policy;

import java.util.Optional;

/// Who makes a request, with every form of name by which a policy may mean them.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
public sealed interface Principal {

    /// The ARN under which AWS reports this caller; for [Anonymous], [Federated] and [Service] there is none.
    Optional<Arn> arn();

    /// The account the caller belongs to; for [Anonymous], [Federated] and [Service] there is none.
    Optional<AccountId> account();

    /// What messages and logs call it: its ARN, the name of the service or provider, or `anonymous`.
    default String label() {
        return switch (this) {
            case Anonymous anonymous -> "anonymous";
            case Service service -> service.name();
            case Federated federated -> federated.provider();
            case Root root -> root.arn().orElseThrow().toString();
            case User user -> user.arn().orElseThrow().toString();
            case RoleSession session -> session.arn().orElseThrow().toString();
            case FederatedUser federated -> federated.arn().orElseThrow().toString();
        };
    }

    /// The owner of an account: no identity policy or boundary limits it.
    record Root(AccountId owner) implements Principal {
        @Override
        public Optional<Arn> arn() {
            return Optional.of(Arn.iam(owner, "root"));
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(owner);
        }
    }

    /// An IAM user. `path` begins and ends with `/`; `id` is the unique `AIDA…` id.
    record User(AccountId owner, String path, String name, String id) implements Principal {
        @Override
        public Optional<Arn> arn() {
            return Optional.of(Arn.iam(owner, "user" + path + name));
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(owner);
        }
    }

    /// A session of a role. `roleId` is the unique `AROA…` id; `path` is the role's.
    record RoleSession(AccountId owner, String path, String roleName, String roleId, String sessionName)
            implements Principal {
        @Override
        public Optional<Arn> arn() {
            return Optional.of(Arn.sts(owner, "assumed-role/" + roleName + "/" + sessionName));
        }

        /// Whether the role is one that an AWS service made for itself: no organization policy binds it.
        ///
        /// Source: IAM User Guide, "Create a service-linked role"; AWS Organizations User Guide,
        /// "Service control policies (SCPs)".
        public boolean isServiceLinked() {
            return path.startsWith("/aws-service-role/");
        }

        /// The role's own ARN, with its path: the value of `aws:PrincipalArn`.
        public Arn roleArn() {
            return Arn.iam(owner, "role" + path + roleName);
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(owner);
        }
    }

    /// A session of GetFederationToken: a name that a user has lent permissions to.
    ///
    /// @param by the user who did
    record FederatedUser(AccountId owner, String name, User by) implements Principal {
        @Override
        public Optional<Arn> arn() {
            return Optional.of(Arn.sts(owner, "federated-user/" + name));
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.of(owner);
        }
    }

    /// Someone whom an identity provider vouches for and who has no session yet.
    ///
    /// @param provider the ARN of an OpenID Connect or SAML provider, or a host such as `accounts.google.com`
    record Federated(String provider) implements Principal {
        @Override
        public Optional<Arn> arn() {
            return Optional.empty();
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }
    }

    /// An AWS service acting for itself, such as `lambda.amazonaws.com`.
    record Service(String name) implements Principal {
        @Override
        public Optional<Arn> arn() {
            return Optional.empty();
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }
    }

    /// A caller who showed no credentials.
    record Anonymous() implements Principal {
        @Override
        public Optional<Arn> arn() {
            return Optional.empty();
        }

        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }
    }
}
