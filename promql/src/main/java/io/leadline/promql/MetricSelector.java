package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which series are meant: a metric name, matchers, or both, such as {@code up{job="node"}}. Equal if name and matchers
 * are, wherever they stood in the text. Immutable and thread-safe.
 *
 * <pre>{@code
 * MetricSelector selector = MetricSelector.parse("up{job=~\"node|web\"}").orThrow();
 * selector.matches(Labels.of("__name__", "up", "job", "web"));   // true
 * }</pre>
 */
public final class MetricSelector {
    private final Optional<String> name;
    private final List<Matcher> matchers;
    private final List<TextRange> ranges;

    private MetricSelector(Optional<String> name, List<Matcher> matchers, List<TextRange> ranges) {
        this.name = name;
        this.matchers = List.copyOf(matchers);
        this.ranges = List.copyOf(ranges);
    }

    /**
     * A selector made in code, without ranges.
     *
     * @param matchers all conditions, that on the metric's name as {@code __name__}
     * @return the selector, with no name outside the braces
     */
    public static MetricSelector of(List<Matcher> matchers) {
        return new MetricSelector(Optional.empty(), matchers, List.of());
    }

    static MetricSelector of(Optional<String> name, List<Matcher> matchers, List<TextRange> ranges) {
        return new MetricSelector(name, matchers, ranges);
    }

    /**
     * Parses a selector as Prometheus parses the {@code match[]} of a request and the adapter's {@code seriesQuery}: a
     * selector alone, without {@code offset} or a range. The rules on the tree do not run: {@code {}} is accepted, and
     * so is a name given twice; see {@link #hasNonEmptyMatcher()}.
     *
     * @param text the text
     * @param options switches and limits
     * @return the selector, or the errors
     */
    public static PromqlResult<MetricSelector> parse(String text, PromqlOptions options) {
        return PromqlParsing.metricSelector(text, options);
    }

    /**
     * Parses a selector as a default server does.
     *
     * @param text the text
     * @return the selector, or the errors
     */
    public static PromqlResult<MetricSelector> parse(String text) {
        return parse(text, PromqlOptions.server());
    }

    /**
     * The metric's name, if it stood outside the braces.
     *
     * @return the name, also part of {@link #matchers()}
     */
    public Optional<String> name() {
        return name;
    }

    /**
     * All conditions.
     *
     * @return the matchers in the order of the text; a name outside the braces comes last, as {@code __name__}
     */
    public List<Matcher> matchers() {
        return matchers;
    }

    /**
     * Where each matcher stood.
     *
     * @return a range for each of {@link #matchers()}, or an empty list for a selector that was not parsed
     */
    public List<TextRange> ranges() {
        return ranges;
    }

    /**
     * Whether the labels of a series pass all matchers.
     *
     * @param labels the labels
     * @return true if the series is selected
     */
    public boolean matches(Labels labels) {
        for (Matcher matcher : matchers) {
            if (!matcher.matches(labels)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether some matcher rejects the empty value. A Prometheus server answers a {@code match[]} without one with
     * {@code match[] must contain at least one non-empty matcher}, and a query with such a selector with an error too.
     *
     * @return false if the selector could select every series, for instance <code>{}</code> or {@code {a=~".*"}}
     */
    public boolean hasNonEmptyMatcher() {
        for (Matcher matcher : matchers) {
            if (!matcher.matches("")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricSelector that && name.equals(that.name) && matchers.equals(that.matchers);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + matchers.hashCode();
    }

    /**
     * The selector as Prometheus prints it.
     *
     * @return the name, then the other matchers sorted as texts
     */
    @Override
    public String toString() {
        List<String> texts = new ArrayList<>();
        for (Matcher matcher : matchers) {
            boolean repeatsName = name.isPresent()
                    && matcher.type() == MatchType.EQUAL
                    && matcher.name().equals(Labels.METRIC_NAME)
                    && matcher.value().equals(name.get());
            if (!repeatsName) {
                texts.add(matcher.toString());
            }
        }
        texts.sort(PromqlNames::compareBytes);
        String braces = texts.isEmpty() && name.isPresent() ? "" : "{" + String.join(",", texts) + "}";
        return name.orElse("") + braces;
    }
}
