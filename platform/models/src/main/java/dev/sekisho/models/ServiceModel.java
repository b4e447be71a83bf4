package dev.sekisho.models;

import java.util.Map;

/// One AWS service's API.
///
/// @param name the name in credential scopes and endpoints, such as `iam`
/// @param apiVersion such as `2010-05-08`; the value of the query protocol's `Version`
/// @param xmlNamespace the namespace of XML answers, or the empty string
/// @param targetPrefix what `X-Amz-Target` begins with, before a dot and the operation; the empty string in protocols
///     that have no such header
/// @param jsonVersion that of the json protocol, such as `1.1`; the empty string in others
/// @param operations by name
/// @param errors every error the service's operations list, by wire code (such as `EntityAlreadyExists`)
public record ServiceModel(
        String name,
        Protocol protocol,
        String apiVersion,
        String xmlNamespace,
        String targetPrefix,
        String jsonVersion,
        Map<String, OperationModel> operations,
        Map<String, ErrorModel> errors) {

    public ServiceModel {
        operations = Map.copyOf(operations);
        errors = Map.copyOf(errors);
    }
}
