package dev.sekisho.policy;

/// The twelve digits that name an AWS account.
public record AccountId(String value) {

    public AccountId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("An account id is twelve digits.");
        }
    }

    /// Returns whether `text` is exactly twelve ASCII digits.
    public static boolean isValid(String text) {
        return text.length() == 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
