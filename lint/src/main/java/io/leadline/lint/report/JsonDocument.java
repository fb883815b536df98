package io.leadline.lint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * A JSON document on its way out: indented, with line feeds everywhere, and never an ill-formed text. Not thread-safe.
 */
final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final JsonGenerator json;

    private JsonDocument(JsonGenerator json) {
        this.json = json;
    }

    /** Writes what belongs there. */
    interface Body {
        void write() throws IOException;
    }

    /** Writes the members of an entry. */
    interface Entry<T> {
        void write(T value) throws IOException;
    }

    /** Writes a document. */
    interface Root {
        void write(JsonDocument document) throws IOException;
    }

    static void write(Writer out, Root root) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            root.write(new JsonDocument(json));
            json.writeEndObject();
        }
        out.write('\n');
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, MachineText.of(value));
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(MachineText.of(value));
        }
        json.writeEndArray();
    }

    void object(String name, Body body) throws IOException {
        json.writeObjectFieldStart(name);
        body.write();
        json.writeEndObject();
    }

    <T> void object(String name, Optional<T> value, Entry<T> body) throws IOException {
        if (value.isPresent()) {
            object(name, () -> body.write(value.get()));
        }
    }

    /** A list of objects. */
    <T> void list(String name, List<T> values, Entry<T> body) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            body.write(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A list of objects, left out if there are none. */
    <T> void listIfAny(String name, List<T> values, Entry<T> body) throws IOException {
        if (!values.isEmpty()) {
            list(name, values, body);
        }
    }
}
