package io.leadline.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.promql.Labels;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers from a stream of JSON tokens. */
final class AnswerReader {
    private static final JsonFactory JSON = new JsonFactory();

    /** What ends the reading: the error that the result is. */
    private static final class Rejection extends Exception {
        private static final long serialVersionUID = 1;

        Rejection(String message) {
            super(message, null, false, false);
        }
    }

    private final JsonParser json;

    private AnswerReader(JsonParser json) {
        this.json = json;
    }

    static GoResult<PrometheusAnswer> read(Reader text, boolean response) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            AnswerReader reader = new AnswerReader(json);
            PrometheusAnswer answer = response ? reader.response() : reader.data();
            return GoResult.of(answer);
        } catch (Rejection | JsonProcessingException e) {
            String message = e instanceof JsonProcessingException syntax
                    ? "invalid JSON: " + syntax.getOriginalMessage()
                    : String.valueOf(e.getMessage());
            return GoResult.failed(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrometheusAnswer response() throws IOException, Rejection {
        expect(JsonToken.START_OBJECT, "a response");
        String status = "";
        String errorType = "";
        String error = "";
        PrometheusAnswer answer = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "status" -> status = text("status");
                case "errorType" -> errorType = text("errorType");
                case "error" -> error = text("error");
                case "data" -> answer = json.currentToken() == JsonToken.VALUE_NULL ? null : data();
                default -> json.skipChildren();
            }
        }
        if (status.equals("error")) {
            throw new Rejection(errorType + ": " + error);
        }
        if (answer == null) {
            throw new Rejection("the response has no `data`");
        }
        return answer;
    }

    private PrometheusAnswer data() throws IOException, Rejection {
        expect(JsonToken.START_OBJECT, "`data`");
        String type = null;
        PrometheusAnswer answer = null;
        TokenBuffer early = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("resultType")) {
                type = type(text("resultType"));
            } else if (name.equals("result") && type != null) {
                answer = result(type);
            } else if (name.equals("result")) {
                early = new TokenBuffer(json);
                early.copyCurrentStructure(json);
            } else {
                json.skipChildren();
            }
        }
        if (type == null) {
            throw new Rejection("unexpected value type \"<ValNone>\"");
        }
        if (answer == null && early != null) {
            try (JsonParser replay = early.asParser()) {
                replay.nextToken();
                answer = new AnswerReader(replay).result(type);
            }
        }
        if (answer == null) {
            throw new Rejection("unexpected end of JSON input");
        }
        return answer;
    }

    private static String type(String name) throws Rejection {
        return switch (name) {
            case "vector", "scalar", "matrix", "string", "<ValNone>" -> name;
            default -> throw new Rejection("unknown value type " + GoQuote.quote(name));
        };
    }

    private PrometheusAnswer result(String type) throws IOException, Rejection {
        return switch (type) {
            case "vector" -> vector();
            case "scalar" -> scalar();
            case "matrix" -> {
                json.skipChildren();
                yield new PrometheusAnswer.Matrix();
            }
            default -> throw new Rejection("unexpected value type " + GoQuote.quote(type));
        };
    }

    private PrometheusAnswer vector() throws IOException, Rejection {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return new PrometheusAnswer.Vector(Optional.empty());
        }
        expect(JsonToken.START_ARRAY, "a vector");
        List<Optional<Sample>> samples = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            samples.add(json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(sample()));
        }
        return new PrometheusAnswer.Vector(Optional.of(samples));
    }

    private Sample sample() throws IOException, Rejection {
        expect(JsonToken.START_OBJECT, "a sample");
        Labels metric = Labels.empty();
        Pair pair = new Pair(0, null);
        Pair histogram = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean isNull = json.nextToken() == JsonToken.VALUE_NULL;
            if (name.equals("metric")) {
                metric = isNull ? Labels.empty() : metric();
            } else if (name.equals("value")) {
                pair = isNull ? pair : pair();
            } else if (name.equals("histogram") && !isNull) {
                histogram = pair();
            } else {
                json.skipChildren();
            }
        }
        if (histogram != null) {
            return new Sample(metric, histogram.timestampMs, 0);
        }
        return new Sample(metric, pair.timestampMs, pair.value == null ? 0 : number(pair.value, ""));
    }

    private Labels metric() throws IOException, Rejection {
        expect(JsonToken.START_OBJECT, "the labels of a sample");
        Labels.Builder labels = Labels.builder();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            labels.put(name, text(name));
        }
        return labels.build();
    }

    /** A time and, if it is there and a string, a value. */
    private record Pair(long timestampMs, @Nullable String value) {}

    private Pair pair() throws IOException, Rejection {
        expect(JsonToken.START_ARRAY, "a pair of time and value");
        long time = 0;
        String value = null;
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            boolean isNull = json.currentToken() == JsonToken.VALUE_NULL;
            if (i == 0 && !isNull) {
                time = time();
            } else if (i == 1 && json.currentToken() == JsonToken.VALUE_STRING) {
                value = json.getText();
            } else if (i == 1 && !isNull && json.currentToken() != JsonToken.START_OBJECT) {
                throw new Rejection("sample value must be a quoted string");
            } else {
                json.skipChildren();
            }
        }
        return new Pair(time, value);
    }

    private PrometheusAnswer scalar() throws IOException, Rejection {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            throw new Rejection("error parsing sample value: strconv.ParseFloat: parsing \"\": invalid syntax");
        }
        Pair pair = pair();
        String value = pair.value == null ? "" : pair.value;
        return new PrometheusAnswer.Scalar(pair.timestampMs, number(value, "error parsing sample value: "));
    }

    private long time() throws IOException, Rejection {
        boolean quoted = json.currentToken() == JsonToken.VALUE_STRING;
        GoResult<Long> time = SampleNumber.time(quoted ? GoQuote.quote(json.getText()) : json.getText());
        if (time.value().isEmpty()) {
            throw new Rejection(time.error().orElse(""));
        }
        return time.orThrow();
    }

    private static double number(String text, String prefix) throws Rejection {
        GoResult<Double> number = SampleNumber.value(text);
        if (number.value().isEmpty()) {
            throw new Rejection(prefix + number.error().orElse(""));
        }
        return number.orThrow();
    }

    private String text(String what) throws IOException, Rejection {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        expect(JsonToken.VALUE_STRING, "`" + what + "`");
        return json.getText();
    }

    private void expect(JsonToken token, String what) throws Rejection {
        if (json.currentToken() != token) {
            throw new Rejection("invalid JSON: " + what + " cannot be " + json.currentToken());
        }
    }
}
