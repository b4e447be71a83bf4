package dev.sekisho.server;

import java.util.Map;

/// Calls from one service to another. A call takes the same way as a request, from *validate* on, as its caller:
/// it is checked, decided and recorded like any other.
public interface Calls {

    /// @param service such as `iam`
    /// @param operation such as `CreateRole`
    /// @param members the request, in the shapes that [dev.sekisho.models.Shape] describes
    /// @return the response, likewise
    /// @throws dev.sekisho.models.AwsError if it is refused
    Map<String, Object> invoke(String service, String operation, Map<String, Object> members, Caller caller);
}
