package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;

/** Collects the errors of a text, in the order in which they are found. Not thread-safe. */
final class ErrorList {
    private final boolean emptyText;
    private final TextPositions positions;
    private final List<PromqlError> errors = new ArrayList<>();

    ErrorList(String text) {
        this.emptyText = text.isEmpty();
        this.positions = new TextPositions(text);
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
        errors.add(new PromqlError(
                kind,
                message,
                new TextRange(start, end),
                positions.byteOffset(start),
                positions.byteOffset(end),
                emptyText ? 0 : positions.line(start),
                emptyText ? 0 : positions.column(start)));
    }
}
