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

    static PromqlResult<Expr> expression(String text, PromqlOptions options) {
        ErrorList errors = new ErrorList(text);
        Object expr = reference(text, options, errors, "START_EXPRESSION");
        if (errors.isEmpty()) {
            Expr tree = (Expr) Objects.requireNonNull(expr);
            if (NestingDepth.of(tree) > options.maxDepth()) {
                errors.add(PromqlError.Kind.LIMIT, 0, 0, PromqlScanner.depthMessage(options.maxDepth()));
            } else {
                tree.accept(new TypeChecker(text, errors));
            }
            if (errors.isEmpty()) {
                return new PromqlResult.Accepted<>(tree);
            }
        }
        return new PromqlResult.Rejected<>(errors.all());
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
