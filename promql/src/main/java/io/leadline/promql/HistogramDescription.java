package io.leadline.promql;

import io.leadline.promql.HistogramBuckets.Span;
import io.leadline.promql.NativeHistogram.CounterResetHint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a series description says of a histogram (Prometheus 3.16, promql/parser/parse.go, buildHistogramFromMap). Not
 * thread-safe.
 */
final class HistogramDescription {
    private final Map<TokenKind, Object> items = new EnumMap<>(TokenKind.class);

    /** Adds what stands behind a key: a number, a whole number, a list of numbers, or the token of a hint. */
    HistogramDescription with(TokenKind key, Object value) {
        items.put(key, value);
        return this;
    }

    /** Adds what another description has. Prometheus gives the complaint about a repeated key no position. */
    void merge(HistogramDescription other, ErrorList errors) {
        other.items.forEach((key, value) -> {
            if (items.putIfAbsent(key, value) != null) {
                errors.semantic(new TextRange(0, 0), "duplicate key \"" + HistogramWords.word(key) + "\" in histogram");
            }
        });
    }

    /** Whether a hint was written, be it that nothing is known. */
    boolean hasHint() {
        return items.containsKey(TokenKind.COUNTER_RESET_HINT_DESC);
    }

    NativeHistogram build() {
        return new NativeHistogram(
                integer(TokenKind.SCHEMA_DESC),
                number(TokenKind.COUNT_DESC),
                number(TokenKind.SUM_DESC),
                number(TokenKind.ZERO_BUCKET_WIDTH_DESC),
                number(TokenKind.ZERO_BUCKET_DESC),
                buckets(TokenKind.BUCKETS_DESC, TokenKind.OFFSET_DESC),
                buckets(TokenKind.NEGATIVE_BUCKETS_DESC, TokenKind.NEGATIVE_OFFSET_DESC),
                items.containsKey(TokenKind.CUSTOM_VALUES_DESC)
                        ? numbers(items.get(TokenKind.CUSTOM_VALUES_DESC))
                        : List.of(),
                hint());
    }

    private CounterResetHint hint() {
        if (!(items.get(TokenKind.COUNTER_RESET_HINT_DESC) instanceof Token token)) {
            return CounterResetHint.UNKNOWN;
        }
        return switch (token.kind()) {
            case COUNTER_RESET -> CounterResetHint.RESET;
            case NOT_COUNTER_RESET -> CounterResetHint.NOT_RESET;
            case GAUGE_TYPE -> CounterResetHint.GAUGE;
            default -> CounterResetHint.UNKNOWN;
        };
    }

    private HistogramBuckets buckets(TokenKind key, TokenKind offset) {
        if (!items.containsKey(key)) {
            return HistogramBuckets.NONE;
        }
        List<Double> counts = numbers(items.get(key));
        return new HistogramBuckets(List.of(new Span(integer(offset), counts.size())), counts);
    }

    private double number(TokenKind key) {
        return items.get(key) instanceof Double number ? number : 0;
    }

    /** A whole number, of which Prometheus keeps the last 32 bits. */
    private int integer(TokenKind key) {
        return items.get(key) instanceof Long number ? number.intValue() : 0;
    }

    @SuppressWarnings("unchecked") // The grammar puts a list of numbers there.
    static List<Double> numbers(@Nullable Object value) {
        return (List<Double>) Objects.requireNonNull(value);
    }
}
