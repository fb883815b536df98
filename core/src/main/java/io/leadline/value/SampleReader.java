package io.leadline.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.promql.Labels;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads samples from a stream of JSON tokens: a port of the decoding in prometheus/common v0.46.0 (model/value.go,
 * value_float.go, value_histogram.go). A value of the wrong kind is skipped and reported behind the errors of the
 * object that it is in, as {@code encoding/json} does it.
 */
final class SampleReader {
    private static final String FLOATS = "[2]json.Unmarshaler";
    private static final String SAMPLE = "struct { Metric model.Metric \"json:\\\"metric\\\"\"; "
            + "Value model.SamplePair \"json:\\\"value\\\"\"; "
            + "Histogram model.SampleHistogramPair \"json:\\\"histogram\\\"\" }";
    private static final String STREAM = "struct { Metric model.Metric \"json:\\\"metric\\\"\"; "
            + "Values []model.SamplePair \"json:\\\"values\\\"\"; "
            + "Histograms []model.SampleHistogramPair \"json:\\\"histograms\\\"\" }";

    private final JsonParser json;

    /** The first value of the wrong kind in the object that is read. */
    private @Nullable AnswerError wrongKind;

    SampleReader(JsonParser json) {
        this.json = json;
    }

    private interface Element {
        void read() throws IOException, AnswerError;
    }

    PrometheusAnswer vector() throws IOException, AnswerError {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return new PrometheusAnswer.Vector(Optional.empty());
        }
        List<Optional<Sample>> samples = new ArrayList<>();
        elements(
                "Go value of type model.Vector",
                () -> samples.add(isNull() ? Optional.empty() : Optional.of(sample())));
        return new PrometheusAnswer.Vector(Optional.of(samples));
    }

    PrometheusAnswer matrix() throws IOException, AnswerError {
        if (!isNull()) {
            elements("Go value of type model.Matrix", () -> {
                if (!isNull()) {
                    stream();
                }
            });
        }
        return new PrometheusAnswer.Matrix();
    }

    PrometheusAnswer scalar() throws IOException, AnswerError {
        long time = 0;
        String value = "";
        AnswerError notText = null;
        if (!isNull()) {
            require(JsonToken.START_ARRAY, "Go value of type [2]interface {}");
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i == 0 && !isNull()) {
                    time = time();
                } else if (i == 1 && json.currentToken() == JsonToken.VALUE_STRING) {
                    value = json.getText();
                } else if (i == 1 && !isNull()) {
                    notText = AnswerError.cannotUnmarshal(json.currentToken(), "Go value of type string");
                    json.skipChildren();
                } else {
                    json.skipChildren();
                }
            }
        }
        if (notText != null) {
            throw notText;
        }
        return new PrometheusAnswer.Scalar(time, number(value, "error parsing sample value: "));
    }

    private Sample sample() throws IOException, AnswerError {
        require(JsonToken.START_OBJECT, "Go value of type " + SAMPLE);
        wrongKind = null;
        Labels metric = Labels.empty();
        Pair pair = new Pair(0, 0);
        Pair histogram = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equalsIgnoreCase("metric")) {
                metric = metric();
            } else if (name.equalsIgnoreCase("value")) {
                pair = isNull() ? pair : pair("value");
            } else if (name.equalsIgnoreCase("histogram")) {
                histogram = histogram("histogram");
            } else {
                json.skipChildren();
            }
        }
        throwWrongKind();
        Pair read = histogram == null ? pair : histogram;
        return new Sample(metric, read.timestampMs, read.value);
    }

    /** Reads a series over time for its errors alone. */
    private void stream() throws IOException, AnswerError {
        require(JsonToken.START_OBJECT, "Go value of type " + STREAM);
        wrongKind = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equalsIgnoreCase("metric")) {
                metric();
            } else if (name.equalsIgnoreCase("values")) {
                list("values", "[]model.SamplePair", () -> {
                    if (!isNull()) {
                        pair("values");
                    }
                });
            } else if (name.equalsIgnoreCase("histograms")) {
                list("histograms", "[]model.SampleHistogramPair", () -> histogram("histograms"));
            } else {
                json.skipChildren();
            }
        }
        throwWrongKind();
    }

    private void list(String member, String type, Element element) throws IOException, AnswerError {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            elements(type, element);
        } else if (!isNull()) {
            skipWrongKind(member, type);
        }
    }

    private Labels metric() throws IOException {
        Labels.Builder labels = Labels.builder();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            if (!isNull()) {
                skipWrongKind("metric", "model.Metric");
            }
            return labels.build();
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL) {
                labels.put(name, isNull() ? "" : json.getText());
            } else {
                skipWrongKind("metric", "model.LabelValue");
            }
        }
        return labels.build();
    }

    private record Pair(long timestampMs, double value) {}

    private Pair pair(String member) throws IOException, AnswerError {
        require(JsonToken.START_ARRAY, place(member, FLOATS));
        long time = 0;
        double value = 0;
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == 0 && !isNull()) {
                time = time();
            } else if (i == 1 && !isNull()) {
                value = quotedNumber("sample value must be a quoted string");
            } else {
                json.skipChildren();
            }
        }
        return new Pair(time, value);
    }

    /** A time and a histogram, which has the value 0 for the adapter; {@code null} too is an array without elements. */
    private Pair histogram(String member) throws IOException, AnswerError {
        int count = 0;
        long time = 0;
        boolean found = false;
        if (!isNull()) {
            require(JsonToken.START_ARRAY, place(member, "[]interface {}"));
            for (; json.nextToken() != JsonToken.END_ARRAY; count++) {
                if (count == 0 && !isNull()) {
                    time = time();
                } else if (count == 1 && !isNull()) {
                    buckets(member);
                    found = true;
                } else {
                    json.skipChildren();
                }
            }
        }
        if (count != 2) {
            throw new AnswerError("wrong number of fields: " + count + " != 2");
        }
        if (!found) {
            throw new AnswerError("histogram is null");
        }
        return new Pair(time, 0);
    }

    private void buckets(String member) throws IOException, AnswerError {
        require(JsonToken.START_OBJECT, place(member, "model.SampleHistogram"));
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equalsIgnoreCase("count") || name.equalsIgnoreCase("sum")) {
                quotedNumber("float value must be a quoted string");
            } else {
                json.skipChildren();
            }
        }
    }

    private long time() throws IOException, AnswerError {
        String text =
                switch (json.currentToken()) {
                    case VALUE_STRING -> GoQuote.quote(json.getText());
                    case START_OBJECT, START_ARRAY -> structure();
                    default -> json.getText();
                };
        GoResult<Long> time = SampleNumber.time(text);
        if (time.value().isEmpty()) {
            throw new AnswerError(time.error().orElse(""));
        }
        return time.orThrow();
    }

    private String structure() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = new JsonFactory().createGenerator(text)) {
            copy.copyCurrentStructure(json);
        }
        return text.toString();
    }

    private double quotedNumber(String otherwise) throws IOException, AnswerError {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new AnswerError(otherwise);
        }
        return number(json.getText(), "");
    }

    private static double number(String text, String prefix) throws AnswerError {
        GoResult<Double> number = SampleNumber.value(text);
        if (number.value().isEmpty()) {
            throw new AnswerError(prefix + number.error().orElse(""));
        }
        return number.orThrow();
    }

    private void elements(String place, Element element) throws IOException, AnswerError {
        require(JsonToken.START_ARRAY, place);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    private boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    private void require(JsonToken token, String place) throws AnswerError {
        if (json.currentToken() != token) {
            throw AnswerError.cannotUnmarshal(json.currentToken(), place);
        }
    }

    private void skipWrongKind(String member, String type) throws IOException {
        if (wrongKind == null) {
            wrongKind = AnswerError.cannotUnmarshal(json.currentToken(), place(member, type));
        }
        json.skipChildren();
    }

    private void throwWrongKind() throws AnswerError {
        if (wrongKind != null) {
            throw wrongKind;
        }
    }

    private static String place(String member, String type) {
        return "Go struct field ." + member + " of type " + type;
    }
}
