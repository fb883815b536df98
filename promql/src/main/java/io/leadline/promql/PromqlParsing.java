package io.leadline.promql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways through the parsers, from a text to a result. */
final class PromqlParsing {
    private PromqlParsing() {}

    static PromqlResult<MetricSelector> metricSelector(String text, PromqlOptions options) {
        ErrorList errors = new ErrorList(text);
        Object selector = reference(text, options, errors, "START_METRIC_SELECTOR");
        return errors.isEmpty()
                ? new PromqlResult.Accepted<>(((VectorSelector) Objects.requireNonNull(selector)).selector())
                : new PromqlResult.Rejected<>(errors.all());
    }

    private static @Nullable Object reference(String text, PromqlOptions options, ErrorList errors, String start) {
        if (text.length() > options.maxLength()) {
            errors.add(PromqlError.Kind.LIMIT, 0, 0, "more than " + options.maxLength() + " characters");
            return null;
        }
        TokenList tokens = PromqlScanner.scan(text, options);
        return new ReferenceParser(tokens, options, errors).parse(start);
    }
}
