/// SAML 2.0: what an identity provider's metadata says, and the responses that it signs for its users.
///
/// ## Rules of trust
/// - Only what a signature covers is believed, and only the keys of the registered metadata verify it. The `KeyInfo` of
///   a message is thrown away before its signature is looked at.
/// - A signature is a direct child of the Response or of its one Assertion, and has one Reference: to that very
/// element.
///   What is read is that element of the tree, handed on; nothing is ever looked up again.
/// - There is one Assertion in a document, a child of the Response. No two elements share an ID, whatever the case of
///   the attribute's name.
/// - No DOCTYPE, so no entities but XML's own; nothing is fetched; length, depth and number of nodes are bounded before
///   a tree is built.
/// - RSA and ECDSA with SHA-256, SHA-384 or SHA-512; exclusive canonicalization without comments. Anything else, such
///   as SHA-1 or HMAC, is refused. AWS does not say which it takes; nobody should need SHA-1, which is broken.
/// - Encrypted assertions are refused: there are no private keys to open them.
/// - A condition that is not understood, or cannot be kept, such as OneTimeUse, refuses the response.
///
/// ## Times
/// A response may be used until the first of its NotOnOrAfter, as often as wanted, as in AWS. NotOnOrAfter has no
/// tolerance. AWS says nothing of clocks that differ: a NotBefore may be 5 minutes ahead, for identity providers set it
/// to their own present time.
@NullMarked
package dev.sekisho.federation.saml;

import org.jspecify.annotations.NullMarked;
