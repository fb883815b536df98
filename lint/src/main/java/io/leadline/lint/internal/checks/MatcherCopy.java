package io.leadline.lint.internal.checks;

import io.leadline.lint.Edit;
import io.leadline.lint.LintedQuery;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.source.Located;
import io.leadline.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts matchers into selectors of a template. They come first between the braces: what a request brings may be nothing,
 * and PromQL allows a comma at the end only.
 */
final class MatcherCopy {
    private MatcherCopy() {}

    /** One change of all selectors; empty if one of them has no matcher between braces that shows where to write. */
    static Optional<Edit> edit(LintedQuery query, List<SelectorUse> uses, String matchers) {
        Located<String> text = query.rendered().located();
        TreeSet<Integer> places = new TreeSet<>();
        for (SelectorUse use : uses) {
            Optional<Integer> place = firstMatcher(use.selector().selector(), text);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
        }
        String template = query.template().field().text();
        StringBuilder changed = new StringBuilder();
        int copied = places.first();
        for (int place : places) {
            changed.append(template, copied, place).append(matchers).append(',');
            copied = place;
        }
        return query.template().field().edit(places.first(), places.last(), changed.toString());
    }

    /** Where the first matcher between the braces starts in the template. */
    private static Optional<Integer> firstMatcher(MetricSelector selector, Located<String> text) {
        int outside = selector.name().isPresent() ? 1 : 0;
        List<TextRange> between = selector.ranges().subList(0, selector.ranges().size() - outside);
        return between.isEmpty()
                ? Optional.empty()
                : text.part(between.get(0).start(), between.get(0).end()).map(Span::start);
    }
}
