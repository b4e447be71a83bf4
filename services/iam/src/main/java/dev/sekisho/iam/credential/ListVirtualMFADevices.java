package dev.sekisho.iam.credential;

import dev.sekisho.iam.api.ListVirtualMFADevicesRequest;
import dev.sekisho.iam.api.ListVirtualMFADevicesResponse;
import dev.sekisho.iam.resource.Resource;
import dev.sekisho.server.Caller;
import dev.sekisho.server.Operation;
import dev.sekisho.server.OperationHandler;
import dev.sekisho.server.Target;
import java.util.List;

/// Lists the account's virtual MFA devices: none can be created.
@Operation("iam:ListVirtualMFADevices")
final class ListVirtualMFADevices
        implements OperationHandler<ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse> {

    @Override
    public List<Target> targets(ListVirtualMFADevicesRequest request, Caller caller) {
        return List.of(Resource.listing("mfa", null, caller).target("iam:ListVirtualMFADevices"));
    }

    @Override
    public ListVirtualMFADevicesResponse handle(ListVirtualMFADevicesRequest request, Caller caller) {
        return ListVirtualMFADevicesResponse.builder()
                .virtualMFADevices(List.of())
                .isTruncated(false)
                .build();
    }
}
