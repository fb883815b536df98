package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Matchers in braces and where they stand. The lists grow while they are read.
 *
 * @param range where the braces stand
 * @param matchers the matchers in the order of the text
 * @param ranges where each of them stands
 */
record MatcherList(TextRange range, List<Matcher> matchers, List<TextRange> ranges) {
    MatcherList(TextRange range) {
        this(range, new ArrayList<>(4), new ArrayList<>(4));
    }

    void add(Matcher matcher, TextRange place) {
        matchers.add(matcher);
        ranges.add(place);
    }

    /** Appends a matcher; one that could not be made is left out. */
    MatcherList with(@Nullable PlacedMatcher matcher) {
        if (matcher != null) {
            add(matcher.matcher(), matcher.range());
        }
        return this;
    }

    MatcherList in(TextRange newRange) {
        return new MatcherList(newRange, matchers, ranges);
    }

    VectorSelector toSelector() {
        return new VectorSelector(range, MetricSelector.of(Optional.empty(), matchers, ranges));
    }

    /** The selector with a name before the braces, which is its last matcher. */
    VectorSelector toSelector(String name, TextRange nameRange) {
        add(Matcher.equal(Labels.METRIC_NAME, name), nameRange);
        return new VectorSelector(
                Nodes.merge(nameRange, range), MetricSelector.of(Optional.of(name), matchers, ranges));
    }
}
