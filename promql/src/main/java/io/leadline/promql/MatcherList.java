package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Matchers in braces and where they stand. The list grows while it is read.
 *
 * @param range where the braces stand
 * @param matchers the matchers in the order of the text
 */
record MatcherList(TextRange range, List<PlacedMatcher> matchers) {
    MatcherList(TextRange range) {
        this(range, new ArrayList<>());
    }

    /** Appends a matcher; one that could not be made is left out. */
    MatcherList add(@Nullable PlacedMatcher matcher) {
        if (matcher != null) {
            matchers.add(matcher);
        }
        return this;
    }

    MatcherList in(TextRange newRange) {
        return new MatcherList(newRange, matchers);
    }

    VectorSelector toSelector(Optional<PlacedName> name) {
        List<Matcher> all = new ArrayList<>(matchers.size() + 1);
        List<TextRange> ranges = new ArrayList<>(matchers.size() + 1);
        for (PlacedMatcher placed : matchers) {
            all.add(placed.matcher());
            ranges.add(placed.range());
        }
        name.ifPresent(placed -> {
            all.add(Matcher.equal(Labels.METRIC_NAME, placed.name()));
            ranges.add(placed.range());
        });
        return new VectorSelector(range, MetricSelector.of(name.map(PlacedName::name), all, ranges));
    }
}
