package dev.sekisho.identity.entity;

/// The kinds of entity that policies are attached to, with the facts in which they differ.
///
/// Source: IAM User Guide, "IAM and AWS STS quotas".
public enum EntityKind {
    USER("user", "User", "AIDA", 2_048, "PoliciesPerUser"),
    GROUP("group", "Group", "AGPA", 5_120, "PoliciesPerGroup"),
    ROLE("role", "Role", "AROA", 10_240, "PoliciesPerRole");

    /// The most managed policies attached to one entity, unless AWS has raised it.
    public static final int MAX_ATTACHED = 10;

    private final String word;
    private final String title;
    private final String idPrefix;
    private final int inlineCharacters;
    private final String attachedQuota;

    EntityKind(String word, String title, String idPrefix, int inlineCharacters, String attachedQuota) {
        this.word = word;
        this.title = title;
        this.idPrefix = idPrefix;
        this.inlineCharacters = inlineCharacters;
        this.attachedQuota = attachedQuota;
    }

    /// The word in ARNs and store keys, such as `user`.
    public String word() {
        return word;
    }

    /// The word at the beginning of a sentence, such as `User`.
    public String title() {
        return title;
    }

    public String idPrefix() {
        return idPrefix;
    }

    /// The most characters of all inline policies of one entity together, white space not counted.
    public int inlineCharacters() {
        return inlineCharacters;
    }

    /// The name of the quota on attached policies.
    public String attachedQuota() {
        return attachedQuota;
    }
}
