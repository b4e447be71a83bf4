package dev.sekisho.catalogue;

import java.util.List;

/// A kind of resource that policies can name.
///
/// @param name such as `user`
/// @param arnFormat such as `arn:${Partition}:iam::${Account}:user/${UserNameWithPath}`
/// @param conditionKeys the keys that AWS lists for the type, such as `aws:ResourceTag/${TagKey}`
public record ResourceType(String name, String arnFormat, List<String> conditionKeys) {
    public ResourceType {
        conditionKeys = List.copyOf(conditionKeys);
    }
}
