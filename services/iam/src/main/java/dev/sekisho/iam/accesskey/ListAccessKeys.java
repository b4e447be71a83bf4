package dev.sekisho.iam.accesskey;

import dev.sekisho.iam.api.AccessKeyMetadata;
import dev.sekisho.iam.api.ListAccessKeysRequest;
import dev.sekisho.iam.api.ListAccessKeysResponse;
import dev.sekisho.iam.listing.Listing;
import dev.sekisho.iam.resource.CallingUser;
import dev.sekisho.iam.resource.Resources;
import dev.sekisho.identity.key.AccessKey;
import dev.sekisho.identity.key.AccessKeys;
import dev.sekisho.identity.key.KeyOwner;
import dev.sekisho.identity.storage.Page;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists a user's access keys, without their secrets.
@Operation("iam:ListAccessKeys")
final class ListAccessKeys implements OperationHandler<ListAccessKeysRequest, ListAccessKeysResponse> {
    private final AccessKeys accessKeys;
    private final Resources resources;

    ListAccessKeys(AccessKeys accessKeys, Resources resources) {
        this.accessKeys = accessKeys;
        this.resources = resources;
    }

    @Override
    public List<Target> targets(ListAccessKeysRequest request, Caller caller) {
        return List.of(resources.userOrCaller(request.userName(), caller).target("iam:ListAccessKeys"));
    }

    @Override
    public ListAccessKeysResponse handle(ListAccessKeysRequest request, Caller caller) {
        KeyOwner owner = CallingUser.orNamed(request.userName(), caller);
        Listing listing = Listing.of(caller, request.marker(), request.maxItems(), "ListAccessKeys", owner.userName());
        Page<AccessKey> page = accessKeys.list(owner, listing.after(), listing.limit());
        return ListAccessKeysResponse.builder()
                .accessKeyMetadata(page.map(ListAccessKeys::shown).items())
                .isTruncated(page.truncated())
                .marker(listing.marker(page))
                .build();
    }

    private static AccessKeyMetadata shown(AccessKey key) {
        return AccessKeyMetadata.builder()
                .userName(key.owner().isRoot() ? null : key.owner().userName())
                .accessKeyId(key.id())
                .status(key.status().word())
                .createDate(key.createDate())
                .build();
    }
}
