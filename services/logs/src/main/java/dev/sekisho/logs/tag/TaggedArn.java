package dev.sekisho.logs.tag;

import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.logs.api.ResourceNotFoundException;
import dev.sekisho.logs.group.GroupName;
import dev.sekisho.server.Caller;

/// The ARN of what has tags. Only log groups do here.
final class TaggedArn {
    private TaggedArn() {}

    /// The group, or one of no name if the ARN is none's. Never throws.
    static GroupName group(String arn, Caller caller) {
        return GroupName.ofArn(arn).orElseGet(() -> GroupName.of("", caller));
    }

    /// @throws dev.sekisho.models.AwsError if it is no group's, or one's of another account or region
    static GroupName require(String arn, Caller caller) {
        GroupName group = GroupName.ofArn(arn)
                .orElseThrow(() -> InvalidParameterException.of("The resource ARN is not that of a log group."));
        if (!group.account().equals(caller.account()) || !group.region().equals(caller.region())) {
            throw ResourceNotFoundException.of("The specified resource does not exist.");
        }
        return group;
    }
}
