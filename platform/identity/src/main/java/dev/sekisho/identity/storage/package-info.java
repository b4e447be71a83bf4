/// How identities lie in the store: keys, values, transactions and pages.
///
/// ## Key layout
/// `A` is an account id, `NAME` a name in lower case (names are unique without regard to case; the record keeps
/// the case as given), `ID` a unique id. Names, ids and kinds hold no slash, so no key is a prefix of another by
/// accident. The path of an MFA device, which is part of its key for it is part of what must be unique, may hold some.
///
/// | key | value |
/// |---|---|
/// | `first-account` | the id of the account that the store began with |
/// | `a/A/account` | the account: its name, the ids of its root user's access keys |
/// | `account/TIME/A` | the account was made in that second; all but the first account |
/// | `account-name/NAME` | the id of the account that has the name |
/// | `a/A/user/NAME` | a user: tags, inline and attached policies, boundary, ids of groups, ids of access keys |
/// | `a/A/group/NAME` | a group: inline policies, attached policies |
/// | `a/A/group-id/ID` | the group's `NAME`, so that renaming a group need not touch its members |
/// | `a/A/role/NAME` | a role: trust policy, inline and attached policies, boundary |
/// | `a/A/policy/NAME` | a customer managed policy: its versions' ids and dates, which is the default |
/// | `a/A/policy-version/ID/vN` | the document of a version |
/// | `a/A/instance-profile/NAME` | an instance profile and the role it holds |
/// | `role-used/ID` | when and where the role was last used |
/// | `session-key/N`, `session-key-current` | the sealed keys of session tokens, and which of them seals |
/// | `a/A/oidc-provider/HEX` | an OpenID Connect provider; its URL in hex, for URLs have slashes and tell case |
/// | `a/A/outbound` | whether the account's principals get tokens for services outside, and the issuer's id |
/// | `a/A/outbound-key/ALG` | the sealed key that signs such tokens |
/// | `outbound/ID` | the account of the issuer |
/// | `a/A/saml-provider/NAME` | a SAML provider: unique id, tags, until when its metadata is valid |
/// | `a/A/saml-metadata/ID` | the metadata document of a SAML provider, as given |
/// | `a/A/member/ID/NAME` | the user `NAME` is a member of the group `ID` |
/// | `a/A/attached/ID/KIND/NAME` | the policy `ID` (of AWS's too) is attached to the user, group or role `NAME` |
/// | `a/A/boundary/ID/KIND/NAME` | the policy `ID` (of AWS's too) is the boundary of the user or role |
/// | `a/A/profile-of/ROLE/NAME` | the role is held by the instance profile `NAME` |
/// | `a/A/mfa/PATH/NAME` | an MFA device: its owner, sealed seed, and what became of its codes |
/// | `a/A/mfa-of/ID` | the keys of the MFA devices of the user `ID`, or of the root user: `root` |
/// | `a/A/closing/ID` | a group, policy or role is being deleted; see [dev.sekisho.identity.storage.Closing] |
/// | `principal/ID` | `A/KIND/NAME` of the user or role with the unique id, for policies that name it |
/// | `key/AKIA…` | an access key: account, owner, status, sealed secret |
/// | `key-used/AKIA…` | where and when the key was last used |
/// | `keyring/N` | a data key, wrapped by the master key |
///
/// `account`, `account-name`, `member`, `attached`, `boundary`, `profile-of` and `principal` are indexes: each is
/// written in the same
/// transaction as the record that it mirrors, so that both directions page without a scan and no check of a deletion
/// reads everything.
///
/// A mutation that touches a thing and needs another to exist puts a condition on both. There are no counters:
/// creating users in one account in parallel meets no common key.
@NullMarked
package dev.sekisho.identity.storage;

import org.jspecify.annotations.NullMarked;
