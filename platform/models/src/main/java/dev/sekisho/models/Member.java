package dev.sekisho.models;

/// A member of a structure.
///
/// @param name the model's name, such as `UserName`; the key in a tree of members
/// @param target the name of the shape, resolved through [#shape]
/// @param location where it travels in rest protocols
/// @param locationName the header, query parameter, URI label or XML element name; the member's name where the
///     model gives none
/// @param flattened whether a list or map stands without its wrapping element
/// @param timestampFormat `iso8601`, `rfc822`, `unixTimestamp`, or the empty string for the protocol's own; the
///     shape's where the member itself gives none
/// @param xmlNamespace the namespace of the XML element, or the empty string
/// @param xmlAttribute whether it is an attribute of the parent's element
public record Member(
        String name,
        ShapeRef target,
        boolean required,
        Location location,
        String locationName,
        boolean flattened,
        String timestampFormat,
        String xmlNamespace,
        boolean xmlAttribute) {

    /// Where a member travels.
    public enum Location {
        BODY,
        HEADER,
        HEADERS,
        QUERY,
        QUERY_MAP,
        URI,
        STATUS,
        PAYLOAD
    }

    public Shape shape() {
        return target.get();
    }
}
