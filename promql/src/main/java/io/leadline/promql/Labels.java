package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The labels of one series: names and values, sorted by the bytes of the names. Names and values are Go strings
 * ({@link GoText}). A label with an empty value is kept as it was given, though to a matcher it looks like an absent
 * one. Immutable and thread-safe; the hash is computed once.
 */
public final class Labels {
    /** The name of the label that holds the name of the metric. */
    public static final String METRIC_NAME = "__name__";

    private static final Labels EMPTY = new Labels(new String[0]);

    /** Name, value, name, value, and so on. */
    private final String[] pairs;

    private final int hash;

    private Labels(String[] pairs) {
        this.pairs = pairs;
        this.hash = Arrays.hashCode(pairs);
    }

    /**
     * No labels.
     *
     * @return the empty set
     */
    public static Labels empty() {
        return EMPTY;
    }

    /**
     * Labels from a map.
     *
     * @param labels values by name
     * @return the labels
     */
    public static Labels of(Map<String, String> labels) {
        Builder builder = builder();
        labels.forEach(builder::put);
        return builder.build();
    }

    /**
     * Labels from names and values in turn.
     *
     * @param namesAndValues a name, its value, the next name, and so on; of several values for a name the last one
     *     counts
     * @return the labels
     * @throws IllegalArgumentException if the last name has no value
     */
    public static Labels of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a label name without a value: " + Arrays.toString(namesAndValues));
        }
        Builder builder = builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    /**
     * Parses labels as Prometheus parses a metric: {@code up{job="node"}}, or with a quoted name {@code {"up",
     * job="node"}}.
     *
     * <pre>{@code
     * Labels labels = Labels.parse("up{job=\"node\"}").orThrow();
     * labels.get("job");    // node
     * labels.toString();    // up{job="node"}
     * }</pre>
     *
     * <p>Of several values for a label the last one counts. Labels with an empty value are dropped if there is a name
     * outside the braces, and kept if there is none.
     *
     * @param text the text
     * @return the labels, or the errors
     */
    public static PromqlResult<Labels> parse(String text) {
        return parse(text, PromqlOptions.server());
    }

    /**
     * Parses labels as Prometheus parses a metric.
     *
     * @param text the text
     * @param options switches and limits
     * @return the labels, or the errors
     */
    public static PromqlResult<Labels> parse(String text, PromqlOptions options) {
        return PromqlParsing.labels(text, options);
    }

    /**
     * A builder without labels.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The value of a label.
     *
     * @param name name of the label
     * @return its value, or "" if there is no such label
     */
    public String get(String name) {
        int index = indexOf(name);
        return index < 0 ? "" : pairs[index + 1];
    }

    /**
     * Whether there is a label, even if its value is empty.
     *
     * @param name name of the label
     * @return true if it was given
     */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /**
     * The name of the metric.
     *
     * @return the value of {@link #METRIC_NAME}, or "" if there is none
     */
    public String metricName() {
        return get(METRIC_NAME);
    }

    /**
     * The number of labels.
     *
     * @return the number, with the metric name if there is one
     */
    public int size() {
        return pairs.length / 2;
    }

    /**
     * Whether there are no labels.
     *
     * @return true if {@link #size()} is 0
     */
    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /**
     * The name of a label by its place.
     *
     * @param index from 0 to {@code size() - 1}, in the order of names
     * @return the name
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public String name(int index) {
        return pairs[2 * index];
    }

    /**
     * The value of a label by its place.
     *
     * @param index from 0 to {@code size() - 1}, in the order of names
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public String value(int index) {
        return pairs[2 * index + 1];
    }

    /**
     * The names of the labels.
     *
     * @return the names, sorted
     */
    public List<String> names() {
        List<String> names = new ArrayList<>(size());
        forEach((name, value) -> names.add(name));
        return Collections.unmodifiableList(names);
    }

    /**
     * The labels as a map.
     *
     * @return values by name, in the order of names
     */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        forEach(map::put);
        return Collections.unmodifiableMap(map);
    }

    /**
     * Visits the labels in the order of names.
     *
     * @param action takes name and value
     */
    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    /**
     * A builder that starts with these labels.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        forEach(builder::put);
        return builder;
    }

    private int indexOf(String name) {
        // Series have few labels: a scan that compares hashes kept by the strings is faster than a search.
        int hashOfName = name.hashCode();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].hashCode() == hashOfName && pairs[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels that && hash == that.hash && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /**
     * The labels as PromQL.
     *
     * @return for instance {@code up{job="node"}}; names that need it are quoted, a metric's name that cannot stand
     *     alone is in the braces. {@link #parse(String)} reads it back.
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        String metric = metricName();
        boolean bare = PromqlNames.isMetricName(metric) && !isReserved(metric);
        out.append(bare ? metric : "");
        if (bare && size() == 1) {
            return out.toString();
        }
        out.append('{');
        String separator = "";
        for (int i = 0; i < pairs.length; i += 2) {
            if (bare && pairs[i].equals(METRIC_NAME)) {
                continue;
            }
            out.append(separator);
            separator = ",";
            PromqlNames.appendLabel(out, pairs[i]);
            GoQuote.appendTo(out.append('='), pairs[i + 1]);
        }
        return out.append('}').toString();
    }

    /** Whether a name is a keyword that PromQL does not read as a metric's name. */
    private static boolean isReserved(String name) {
        TokenKind keyword = TokenKind.keyword(name, 0, name.length());
        return keyword != null
                && switch (keyword) {
                    case ON, IGNORING, GROUP_LEFT, GROUP_RIGHT, BOOL, ATAN2, NUMBER -> true;
                    default -> false;
                };
    }

    /** Collects labels. Not thread-safe. */
    public static final class Builder {
        private static final Comparator<String> BY_NAME =
                ((Comparator<String>) PromqlNames::compareBytes).thenComparing(Comparator.naturalOrder());

        /** Name, value, name, value; in the order in which they were put, of several for a name the last one counts. */
        private String[] pairs = new String[16];

        private int length;

        private Builder() {}

        /**
         * Sets a label.
         *
         * @param name name of the label
         * @param value its value; replaces an earlier one
         * @return this builder
         */
        public Builder put(String name, String value) {
            if (length == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * length);
            }
            pairs[length++] = Objects.requireNonNull(name);
            pairs[length++] = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Sets the name of the metric.
         *
         * @param name the metric's name
         * @return this builder
         */
        public Builder metricName(String name) {
            return put(METRIC_NAME, name);
        }

        /**
         * Takes a label away.
         *
         * @param name name of the label; it need not be there
         * @return this builder
         */
        public Builder remove(String name) {
            int kept = 0;
            for (int i = 0; i < length; i += 2) {
                if (!pairs[i].equals(name)) {
                    pairs[kept++] = pairs[i];
                    pairs[kept++] = pairs[i + 1];
                }
            }
            length = kept;
            return this;
        }

        /**
         * The labels collected so far. The builder can be used further.
         *
         * @return the labels
         */
        public Labels build() {
            if (length == 0) {
                return EMPTY;
            }
            return new Labels(isSorted() ? Arrays.copyOf(pairs, length) : sorted());
        }

        /** Whether every name stands behind the one before it, as most programs write them. */
        private boolean isSorted() {
            for (int i = 2; i < length; i += 2) {
                if (PromqlNames.compareBytes(pairs[i - 2], pairs[i]) >= 0) {
                    return false;
                }
            }
            return true;
        }

        private String[] sorted() {
            Map<String, String> labels = new TreeMap<>(BY_NAME);
            for (int i = 0; i < length; i += 2) {
                labels.put(pairs[i], pairs[i + 1]);
            }
            String[] sorted = new String[2 * labels.size()];
            int i = 0;
            for (Map.Entry<String, String> entry : labels.entrySet()) {
                sorted[i++] = entry.getKey();
                sorted[i++] = entry.getValue();
            }
            return sorted;
        }
    }
}
