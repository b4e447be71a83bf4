package dev.sekisho.wire;

import dev.sekisho.models.AwsError;
import dev.sekisho.models.OperationModel;
import dev.sekisho.models.Payload;
import dev.sekisho.models.Protocol;
import dev.sekisho.models.ServiceModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/// Carries an AWS SDK's calls to a codec instead of over the network, and the codec's answers back.
final class CodecHttpClient implements SdkHttpClient {
    private final ServiceModel service;
    private final Codec codec;
    private final BiFunction<String, Map<String, Object>, Map<String, Object>> handler;

    /// @param handler from the operation and its members to the answer's members; may throw [AwsError]
    CodecHttpClient(ServiceModel service, BiFunction<String, Map<String, Object>, Map<String, Object>> handler) {
        this.service = service;
        this.codec = Codec.of(service);
        this.handler = handler;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return sdkResponse(answer(wireRequest(request)));
            }

            @Override
            public void abort() {}
        };
    }

    private WireResponse answer(WireRequest request) {
        try {
            OperationModel operation = codec.route(request);
            Map<String, Object> members = codec.decode(operation, request);
            return codec.encode(operation, handler.apply(operation.name(), members), "REQUEST-1");
        } catch (AwsError error) {
            return codec.encodeError(error, new ErrorContext(request.method(), "REQUEST-1", "HOST-1", Map.of()));
        }
    }

    private WireRequest wireRequest(HttpExecuteRequest call) throws IOException {
        SdkHttpRequest request = call.httpRequest();
        byte[] body = new byte[0];
        if (call.contentStreamProvider().isPresent()) {
            try (InputStream stream = call.contentStreamProvider().get().newStream()) {
                body = stream.readAllBytes();
            }
        }
        List<Parameter> query = new ArrayList<>();
        request.forEachRawQueryParameter((name, values) ->
                values.forEach(value -> query.add(new Parameter(name, value == null ? "" : value))));
        Map<String, List<String>> headers = new TreeMap<>();
        request.forEachHeader((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return service.protocol() == Protocol.QUERY
                ? WireRequest.form(request.method().name(), request.encodedPath(), query, headers, body)
                : new WireRequest(
                        request.method().name(),
                        request.encodedPath(),
                        query,
                        headers,
                        Payload.of(new ByteArrayInputStream(body), body.length));
    }

    private static HttpExecuteResponse sdkResponse(WireResponse answer) {
        InputStream body = switch (answer.body()) {
            case Body.Bytes(byte[] bytes) -> new ByteArrayInputStream(bytes);
            case Body.Streamed(Payload payload) -> payload.stream();
        };
        SdkHttpFullResponse.Builder response = SdkHttpFullResponse.builder().statusCode(answer.status());
        answer.headers().forEach(header -> response.appendHeader(header.name(), header.value()));
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(body))
                .build();
    }

    @Override
    public void close() {}
}
