package io.leadline.value;

import com.fasterxml.jackson.core.JsonToken;

/** What ends the reading of an answer: the error that the result is. */
final class AnswerError extends Exception {
    private static final long serialVersionUID = 1;

    AnswerError(String message) {
        super(message, null, false, false);
    }

    /** Go's error for a value of JSON that its place has no use for; the place ends in the name of its type. */
    static AnswerError cannotUnmarshal(JsonToken value, String place) {
        String kind =
                switch (value) {
                    case START_OBJECT -> "object";
                    case START_ARRAY -> "array";
                    case VALUE_STRING -> "string";
                    case VALUE_TRUE, VALUE_FALSE -> "bool";
                    default -> "number";
                };
        return new AnswerError("json: cannot unmarshal " + kind + " into " + place);
    }
}
