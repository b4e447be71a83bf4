package dev.sekisho.iam.tag;

import java.util.Locale;

/// How tag keys are told apart.
///
/// AWS: users and roles have no two tags whose keys differ only in case; other resources may have.
/// Source: IAM User Guide, "Tags for AWS Identity and Access Management resources", "Case sensitivity".
public enum TagKeys {
    OF_PRINCIPALS {
        @Override
        String compared(String key) {
            return key.toLowerCase(Locale.ROOT);
        }
    },
    OF_OTHERS {
        @Override
        String compared(String key) {
            return key;
        }
    };

    /// The key as it is compared with others.
    abstract String compared(String key);
}
