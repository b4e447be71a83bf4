package dev.sekisho.models;

import java.util.List;

/// One operation of a service.
///
/// @param service the service's name
/// @param method the HTTP method
/// @param uri the URI template, such as `/{Bucket}/{Key+}?uploads`
/// @param status the HTTP status of success
/// @param input the request; an operation without one has an empty structure
/// @param output the response; an operation without one has an empty structure
/// @param resultWrapper the query protocol's element around the result, or in rest-xml the root element of the
///     answer's body; the empty string where there is none
/// @param unsigned whether callers need no signature (`authtype: none`)
/// @param checksumRequired whether the request must carry a checksum of its body
/// @param errors the wire codes that the operation lists
public record OperationModel(
        String service,
        String name,
        String method,
        String uri,
        int status,
        Shape.Structure input,
        Shape.Structure output,
        String resultWrapper,
        boolean unsigned,
        boolean checksumRequired,
        List<String> errors) {

    public OperationModel {
        errors = List.copyOf(errors);
    }
}
