package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.ServiceModel;
import java.util.Map;

/// How one service's operations stand on the wire. Codecs hold no state of a call and may be shared.
public interface Codec {

    /// @throws IllegalArgumentException if the service's protocol has no codec
    static Codec of(ServiceModel service) {
        return switch (service.protocol()) {
            case QUERY -> new QueryCodec(service);
            case REST_XML -> new RestXmlCodec(service);
            case JSON -> new JsonCodec(service);
            case EC2, REST_JSON ->
                throw new IllegalArgumentException("There is no codec for " + service.protocol() + ".");
        };
    }

    /// Which operation is called.
    ///
    /// @throws AwsError in the protocol's own words if it is none that the model knows
    OperationModel route(WireRequest request);

    /// Reads the members of a request, in the shapes that [dev.sekisho.models.Shape] describes. Everything that the
    /// client sent is either understood or refused; limits are not checked here but in [#validate].
    ///
    /// Checks the checksums that came with an XML body; those of a streamed body are the operation's to check.
    ///
    /// @throws AwsError if something cannot be read
    Map<String, Object> decode(OperationModel operation, WireRequest request);

    /// Checks the members of a request against the model's limits.
    ///
    /// @throws AwsError in the words of the services that speak the protocol
    void validate(OperationModel operation, Map<String, Object> members);

    /// Writes an answer.
    ///
    /// @param members in the shapes that [dev.sekisho.models.Shape] describes
    WireResponse encode(OperationModel operation, Map<String, Object> members, String requestId);

    WireResponse encodeError(AwsError error, ErrorContext context);
}
