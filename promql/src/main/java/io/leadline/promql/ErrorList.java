package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the errors of a text, in the order in which they are found. Not thread-safe. */
final class ErrorList {
    private final String text;
    /** Null as long as there is no error, which is so for most texts. */
    private @Nullable TextPositions positions;

    private List<PromqlError> errors = List.of();

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
        TextPositions known = positions == null ? new TextPositions(text) : positions;
        positions = known;
        if (errors.isEmpty()) {
            errors = new ArrayList<>();
        }
        errors.add(new PromqlError(
                kind,
                message,
                new TextRange(start, end),
                known.byteOffset(start),
                known.byteOffset(end),
                text.isEmpty() ? 0 : known.line(start),
                text.isEmpty() ? 0 : known.column(start)));
    }
}
