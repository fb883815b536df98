package io.leadline.promql;

import java.util.Objects;

/** The ways through the parsers, from a text to a result. */
final class PromqlParsing {
    private PromqlParsing() {}

    static PromqlResult<MetricSelector> metricSelector(String text, PromqlOptions options) {
        ErrorList errors = new ErrorList(text);
        if (isTooLong(text, options, errors)) {
            return new PromqlResult.Rejected<>(errors.all());
        }
        TokenList tokens = PromqlScanner.scan(text, options);
        MetricSelector selector = GrammarParser.metricSelector(tokens, options).orElse(null);
        if (selector == null) {
            Object value = new ReferenceParser(tokens, options, errors).parse("START_METRIC_SELECTOR");
            if (!errors.isEmpty()) {
                return new PromqlResult.Rejected<>(errors.all());
            }
            selector = ((VectorSelector) Objects.requireNonNull(value)).selector();
        }
        return new PromqlResult.Accepted<>(selector);
    }

    static PromqlResult<Labels> labels(String text, PromqlOptions options) {
        ErrorList errors = new ErrorList(text);
        if (isTooLong(text, options, errors)) {
            return new PromqlResult.Rejected<>(errors.all());
        }
        return reference(PromqlScanner.scan(text, options), options, errors, "START_METRIC", Labels.class);
    }

    static PromqlResult<SeriesDescription> seriesDescription(String text, PromqlOptions options) {
        ErrorList errors = new ErrorList(text);
        if (isTooLong(text, options, errors)) {
            return new PromqlResult.Rejected<>(errors.all());
        }
        TokenList tokens = SeriesScanner.scan(text, options);
        return reference(tokens, options, errors, "START_SERIES_DESCRIPTION", SeriesDescription.class);
    }

    private static <T> PromqlResult<T> reference(
            TokenList tokens, PromqlOptions options, ErrorList errors, String start, Class<T> type) {
        Object value = new ReferenceParser(tokens, options, errors).parse(start);
        return errors.isEmpty()
                ? new PromqlResult.Accepted<>(type.cast(Objects.requireNonNull(value)))
                : new PromqlResult.Rejected<>(errors.all());
    }

    static PromqlResult<Expr> expression(String text, PromqlOptions options) {
        ErrorList errors = new ErrorList(text);
        if (isTooLong(text, options, errors)) {
            return new PromqlResult.Rejected<>(errors.all());
        }
        TokenList tokens = PromqlScanner.scan(text, options);
        Expr expr = GrammarParser.expression(tokens, options).orElse(null);
        if (expr == null) {
            Object value = new ReferenceParser(tokens, options, errors).parse("START_EXPRESSION");
            if (!errors.isEmpty()) {
                return new PromqlResult.Rejected<>(errors.all());
            }
            expr = (Expr) Objects.requireNonNull(value);
        }
        // A tree cannot be deeper than it has tokens.
        if (tokens.size() > options.maxDepth() && NestingDepth.of(expr) > options.maxDepth()) {
            errors.add(PromqlError.Kind.LIMIT, 0, 0, PromqlScanner.depthMessage(options.maxDepth()));
        } else {
            expr.accept(new TypeChecker(text, errors));
        }
        return errors.isEmpty() ? new PromqlResult.Accepted<>(expr) : new PromqlResult.Rejected<>(errors.all());
    }

    private static boolean isTooLong(String text, PromqlOptions options, ErrorList errors) {
        boolean tooLong = text.length() > options.maxLength();
        if (tooLong) {
            errors.add(PromqlError.Kind.LIMIT, 0, 0, "more than " + options.maxLength() + " characters");
        }
        return tooLong;
    }
}
