package dev.sekisho.s3.guard;

/// The users and roles that policies name. A policy keeps the unique ids of those it names, so that a namesake who
/// comes after one of them gains nothing.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
public interface NamedPrincipals {

    /// A document that holds the unique ids of the principals that `document` names.
    ///
    /// @throws dev.sekisho.policy.MalformedPolicyException if it names one that does not exist
    String keep(String document);

    /// A document that names, by their ARNs, those principals of a kept document that still exist.
    String show(String document);

    /// Where nothing is known of principals: documents stay as they are written.
    NamedPrincipals UNKNOWN = new NamedPrincipals() {
        @Override
        public String keep(String document) {
            return document;
        }

        @Override
        public String show(String document) {
            return document;
        }
    };
}
