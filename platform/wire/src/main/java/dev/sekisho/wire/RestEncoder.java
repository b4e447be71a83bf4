package dev.sekisho.wire;

import dev.sekisho.models.Member;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Payload;
import dev.sekisho.models.Shape;
import dev.sekisho.wire.WireResponse.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the members of an answer to where the model says they travel.
final class RestEncoder {
    private final String namespace;

    RestEncoder(String namespace) {
        this.namespace = namespace;
    }

    WireResponse encode(OperationModel operation, Map<String, Object> members, String requestId) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header(RestXmlCodec.REQUEST_ID, requestId));
        for (Member member : operation.output().members()) {
            Object value = members.get(member.name());
            if (value != null) {
                header(headers, member, value);
            }
        }
        Body body = body(operation, members, headers);
        // AWS: the model has one status for GetObject; an answer with a part of the object is 206.
        int status = members.containsKey("ContentRange") ? 206 : operation.status();
        return new WireResponse(status, headers, body);
    }

    private static void header(List<Header> headers, Member member, Object value) {
        switch (member.location()) {
            case HEADER -> headers.add(new Header(member.locationName(), text(member, value)));
            case HEADERS ->
                ((Map<?, ?>) value)
                        .forEach((name, text) -> headers.add(new Header(member.locationName() + name, (String) text)));
            case BODY, PAYLOAD -> {}
            case QUERY, QUERY_MAP, URI, STATUS ->
                throw new IllegalArgumentException("No answer carries " + member.name() + " in " + member.location());
        }
    }

    private static String text(Member member, Object value) {
        return Scalars.text(member.shape(), member.timestampFormat(), value, Timestamps::http);
    }

    private Body body(OperationModel operation, Map<String, Object> members, List<Header> headers) {
        for (Member member : operation.output().members()) {
            if (member.location() == Member.Location.PAYLOAD) {
                return payload(member, members.get(member.name()), headers);
            }
        }
        String root = operation.resultWrapper();
        if (root.isEmpty()) {
            return Body.NONE;
        }
        var xml = new XmlWriter(4096).declaration();
        Member only = onlyMember(operation.output(), root);
        if (only == null) {
            xml.open(root, namespace);
            new XmlMembers(xml, Timestamps::milliseconds).structure(operation.output(), members);
        } else {
            // AWS: GetBucketLocation's one member is the root itself, empty for us-east-1.
            xml.open(root, namespace).text(String.valueOf(members.getOrDefault(only.name(), "")));
        }
        headers.add(RestXmlCodec.XML);
        return new Body.Bytes(xml.close(root).bytes());
    }

    private static @Nullable Member onlyMember(Shape.Structure output, String root) {
        return output.members().size() == 1
                        && output.members().getFirst().locationName().equals(root)
                ? output.members().getFirst()
                : null;
    }

    private Body payload(Member member, @Nullable Object value, List<Header> headers) {
        return switch (value) {
            case null -> Body.NONE;
            case Payload payload -> new Body.Streamed(payload);
            case byte[] bytes -> new Body.Bytes(bytes);
            case String text -> {
                // The one text that S3 answers with is a bucket's policy.
                headers.add(RestXmlCodec.JSON);
                yield new Body.Bytes(text.getBytes(StandardCharsets.UTF_8));
            }
            case Map<?, ?> members -> {
                var xml = new XmlWriter(1024).declaration().open(member.locationName(), namespace);
                new XmlMembers(xml, Timestamps::milliseconds).structure((Shape.Structure) member.shape(), members);
                headers.add(RestXmlCodec.XML);
                yield new Body.Bytes(xml.close(member.locationName()).bytes());
            }
            default -> throw new IllegalArgumentException(member.name() + " cannot be a " + value.getClass());
        };
    }
}
