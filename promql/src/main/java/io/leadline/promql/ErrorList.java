package io.leadline.promql;

import io.leadline.golang.GoText;
import java.util.ArrayList;
import java.util.List;

/** Collects the errors of a text, in the order in which they are found. Not thread-safe. */
final class ErrorList {
    private final String text;
    private final List<PromqlError> errors = new ArrayList<>();

    ErrorList(String text) {
        this.text = text;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<PromqlError> all() {
        return errors;
    }

    void semantic(TextRange range, String message) {
        add(PromqlError.Kind.SEMANTIC, range.start(), range.end(), message);
    }

    void add(PromqlError.Kind kind, int start, int end, String message) {
        int startByte = GoText.byteLength(text, 0, start);
        int endByte = end >= start ? startByte + GoText.byteLength(text, start, end) : GoText.byteLength(text, 0, end);
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        int column = 1 + GoText.byteLength(text, lineStart, start);
        boolean empty = text.isEmpty();
        errors.add(new PromqlError(
                kind, message, new TextRange(start, end), startByte, endByte, empty ? 0 : line, empty ? 0 : column));
    }
}
