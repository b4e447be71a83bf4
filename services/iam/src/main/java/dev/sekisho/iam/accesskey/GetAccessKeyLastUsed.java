package dev.sekisho.iam.accesskey;

import dev.sekisho.iam.api.AccessKeyLastUsed;
import dev.sekisho.iam.api.GetAccessKeyLastUsedRequest;
import dev.sekisho.iam.api.GetAccessKeyLastUsedResponse;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.key.LastUsed;
import dev.sekisho.identity.storage.Refusals;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Says when an access key was last used, and whose it is.
@Operation("iam:GetAccessKeyLastUsed")
final class GetAccessKeyLastUsed
        implements OperationHandler<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse> {
    // AWS: this is what it says of a key that was never used.
    private static final AccessKeyLastUsed NEVER =
            AccessKeyLastUsed.builder().serviceName("N/A").region("N/A").build();

    private final AccessKeys accessKeys;
    private final Resources resources;

    GetAccessKeyLastUsed(AccessKeys accessKeys, Resources resources) {
        this.accessKeys = accessKeys;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(GetAccessKeyLastUsedRequest request, Caller caller) {
        return List.of(resources.accessKey(request.accessKeyId(), caller).target("iam:GetAccessKeyLastUsed"));
    }

    @Override
    public GetAccessKeyLastUsedResponse handle(GetAccessKeyLastUsedRequest request, Caller caller) {
        AccessKey key = accessKeys
                .find(request.accessKeyId())
                .filter(found -> found.owner().account().equals(caller.account()))
                .orElseThrow(() -> Refusals.noSuchAccessKey(request.accessKeyId()));
        return new GetAccessKeyLastUsedResponse(
                key.owner().isRoot() ? null : key.owner().userName(),
                accessKeys.lastUsed(key.id()).map(GetAccessKeyLastUsed::shown).orElse(NEVER));
    }

    private static AccessKeyLastUsed shown(LastUsed used) {
        return AccessKeyLastUsed.builder()
                .lastUsedDate(used.date())
                .serviceName(used.service())
                .region(used.region())
                .build();
    }
}
