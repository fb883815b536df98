package io.leadline.yaml;

/** The kinds of events; the names are those of the YAML specification. */
enum EventType {
    STREAM_START,
    STREAM_END,
    DOCUMENT_START,
    DOCUMENT_END,
    ALIAS,
    SCALAR,
    SEQUENCE_START,
    SEQUENCE_END,
    MAPPING_START,
    MAPPING_END
}
