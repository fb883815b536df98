package io.leadline.promql;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a histogram in a series description (Prometheus 3.16, promql/parser/lex.go). */
final class HistogramWords {
    private static final Map<String, TokenKind> KEYS = Map.ofEntries(
            Map.entry("sum", TokenKind.SUM_DESC),
            Map.entry("count", TokenKind.COUNT_DESC),
            Map.entry("schema", TokenKind.SCHEMA_DESC),
            Map.entry("offset", TokenKind.OFFSET_DESC),
            Map.entry("n_offset", TokenKind.NEGATIVE_OFFSET_DESC),
            Map.entry("buckets", TokenKind.BUCKETS_DESC),
            Map.entry("n_buckets", TokenKind.NEGATIVE_BUCKETS_DESC),
            Map.entry("z_bucket", TokenKind.ZERO_BUCKET_DESC),
            Map.entry("z_bucket_w", TokenKind.ZERO_BUCKET_WIDTH_DESC),
            Map.entry("custom_values", TokenKind.CUSTOM_VALUES_DESC),
            Map.entry("counter_reset_hint", TokenKind.COUNTER_RESET_HINT_DESC));

    private static final Map<String, TokenKind> HINTS = Map.of(
            "unknown", TokenKind.UNKNOWN_COUNTER_RESET,
            "reset", TokenKind.COUNTER_RESET,
            "not_reset", TokenKind.NOT_COUNTER_RESET,
            "gauge", TokenKind.GAUGE_TYPE);

    private static final Map<TokenKind, String> WORDS =
            KEYS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private HistogramWords() {}

    /** The kind of a word before a colon, in lower case; null if it is none. */
    static @Nullable TokenKind key(String word) {
        return KEYS.get(word);
    }

    /** The word of a kind that {@link #key} returns. */
    static String word(TokenKind key) {
        return Objects.requireNonNull(WORDS.get(key));
    }

    /** The kind of a word that is the value of {@code counter_reset_hint}, in lower case; null if it is none. */
    static @Nullable TokenKind hint(String word) {
        return HINTS.get(word);
    }
}
