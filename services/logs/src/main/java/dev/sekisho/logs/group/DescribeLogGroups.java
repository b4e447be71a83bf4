package dev.sekisho.logs.group;

import dev.sekisho.logs.api.DescribeLogGroupsRequest;
import dev.sekisho.logs.api.DescribeLogGroupsResponse;
import dev.sekisho.logs.api.InvalidParameterException;
import dev.sekisho.logs.api.LogGroup;
import dev.sekisho.logs.storage.Retention;
import dev.sekisho.logs.storage.Token;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

@Operation("logs:DescribeLogGroups")
final class DescribeLogGroups implements OperationHandler<DescribeLogGroupsRequest, DescribeLogGroupsResponse> {
    private static final int MOST = 50;

    private final Access access;
    private final Groups groups;

    DescribeLogGroups(Access access, Groups groups) {
        this.access = access;
        this.groups = groups;
    }

    @Override
    public List<Target> targets(DescribeLogGroupsRequest request, Caller caller) {
        return List.of(access.listing("logs:DescribeLogGroups", caller));
    }

    @Override
    public DescribeLogGroupsResponse handle(DescribeLogGroupsRequest request, Caller caller) {
        check(request, caller);
        int most = request.limit() == null ? MOST : request.limit();
        String prefix = request.logGroupNamePrefix() == null ? "" : request.logGroupNamePrefix();
        String after = request.nextToken() == null ? "" : Token.read(request.nextToken());
        // One more than asked for says whether there are more.
        List<StoredGroup> found =
                groups.list(GroupName.of("", caller), prefix, after, wanted(request, caller), most + 1);
        List<StoredGroup> page = found.subList(0, Math.min(most, found.size()));
        return DescribeLogGroupsResponse.builder()
                .logGroups(page.stream().map(group -> described(group, caller)).toList())
                .nextToken(found.size() > most ? Token.write(page.getLast().name()) : null)
                .build();
    }

    private static void check(DescribeLogGroupsRequest request, Caller caller) {
        if (request.logGroupNamePrefix() != null && request.logGroupNamePattern() != null) {
            throw InvalidParameterException.of(
                    "LogGroup name prefix and LogGroup name pattern are mutually exclusive " + "parameters.");
        }
        boolean others = request.accountIdentifiers().stream()
                .anyMatch(account -> !account.equals(caller.account().value()));
        if (others || Boolean.TRUE.equals(request.includeLinkedAccounts())) {
            throw InvalidParameterException.of("Linked accounts are not supported here.");
        }
    }

    private static Predicate<StoredGroup> wanted(DescribeLogGroupsRequest request, Caller caller) {
        String pattern = request.logGroupNamePattern() == null
                ? ""
                : request.logGroupNamePattern().toLowerCase(Locale.ROOT);
        Set<GroupName> named = request.logGroupIdentifiers().stream()
                .map(identifier -> GroupName.of(null, identifier, caller))
                .collect(Collectors.toUnmodifiableSet());
        return group -> group.name().toLowerCase(Locale.ROOT).contains(pattern)
                && (named.isEmpty() || named.contains(GroupName.of(group.name(), caller)))
                && (request.logGroupClass() == null || request.logGroupClass().equals(group.logClass()));
    }

    private static LogGroup described(StoredGroup group, Caller caller) {
        GroupName name = GroupName.of(group.name(), caller);
        return LogGroup.builder()
                .logGroupName(group.name())
                .creationTime(group.created())
                .retentionInDays(group.retention() == Retention.FOREVER ? null : group.retention())
                .metricFilterCount(0)
                .arn(name.arnWithStreams())
                .storedBytes(group.bytes())
                .logGroupClass(group.logClass())
                .logGroupArn(name.arn())
                .deletionProtectionEnabled(false)
                .build();
    }
}
