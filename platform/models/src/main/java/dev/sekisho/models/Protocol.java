package dev.sekisho.models;

/// The wire protocols of AWS's APIs.
public enum Protocol {
    QUERY,
    EC2,
    JSON,
    REST_JSON,
    REST_XML
}
