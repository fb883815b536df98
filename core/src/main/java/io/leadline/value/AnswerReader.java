package io.leadline.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * Reads answers from a stream of JSON tokens: the envelope of {@code pkg/client} of prometheus-adapter v0.12.0, with
 * the error texts of Go's {@code encoding/json}. What a text that is no JSON gets is worded by the reader of JSON.
 */
final class AnswerReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NO_TYPE = "unexpected value type \"<ValNone>\"";
    private static final String ENVELOPE = "struct { Type model.ValueType \"json:\\\"resultType\\\"\"; "
            + "Result json.RawMessage \"json:\\\"result\\\"\" }";

    private final JsonParser json;

    private AnswerReader(JsonParser json) {
        this.json = json;
    }

    static GoResult<PrometheusAnswer> read(Reader text, boolean response) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() == null) {
                throw new AnswerError("unexpected end of JSON input");
            }
            AnswerReader reader = new AnswerReader(json);
            PrometheusAnswer answer = response ? reader.response() : reader.data();
            return GoResult.of(answer);
        } catch (AnswerError | JsonProcessingException e) {
            String message = e instanceof JsonProcessingException syntax
                    ? "invalid JSON: " + syntax.getOriginalMessage()
                    : String.valueOf(e.getMessage());
            return GoResult.failed(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrometheusAnswer response() throws IOException, AnswerError {
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
            throw new AnswerError(errorType + ": " + error);
        }
        if (answer == null) {
            throw new AnswerError("the response has no `data`");
        }
        return answer;
    }

    private PrometheusAnswer data() throws IOException, AnswerError {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            throw new AnswerError(NO_TYPE);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw AnswerError.cannotUnmarshal(json.currentToken(), "Go value of type " + ENVELOPE);
        }
        String type = null;
        PrometheusAnswer answer = null;
        TokenBuffer early = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equalsIgnoreCase("resultType")) {
                type = type();
            } else if (name.equalsIgnoreCase("result") && type != null) {
                answer = result(type);
            } else if (name.equalsIgnoreCase("result")) {
                early = new TokenBuffer(json);
                early.copyCurrentStructure(json);
            } else {
                json.skipChildren();
            }
        }
        if (type == null) {
            throw new AnswerError(NO_TYPE);
        }
        if (answer == null && early != null) {
            try (JsonParser replay = early.asParser()) {
                replay.nextToken();
                answer = new AnswerReader(replay).result(type);
            }
        }
        if (answer == null) {
            throw new AnswerError("unexpected end of JSON input");
        }
        return answer;
    }

    private String type() throws IOException, AnswerError {
        boolean isNull = json.currentToken() == JsonToken.VALUE_NULL;
        if (!isNull && json.currentToken() != JsonToken.VALUE_STRING) {
            throw AnswerError.cannotUnmarshal(json.currentToken(), "Go struct field .resultType of type string");
        }
        String name = isNull ? "" : json.getText();
        return switch (name) {
            case "vector", "scalar", "matrix", "string", "<ValNone>" -> name;
            default -> throw new AnswerError("unknown value type " + GoQuote.quote(name));
        };
    }

    private PrometheusAnswer result(String type) throws IOException, AnswerError {
        return switch (type) {
            case "vector" -> new SampleReader(json).vector();
            case "scalar" -> new SampleReader(json).scalar();
            case "matrix" -> new SampleReader(json).matrix();
            default -> throw new AnswerError("unexpected value type " + GoQuote.quote(type));
        };
    }

    private String text(String what) throws IOException, AnswerError {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        expect(JsonToken.VALUE_STRING, "`" + what + "`");
        return json.getText();
    }

    private void expect(JsonToken token, String what) throws AnswerError {
        if (json.currentToken() != token) {
            throw new AnswerError("invalid JSON: " + what + " cannot be " + json.currentToken());
        }
    }
}
