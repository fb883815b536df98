package io.leadline.lint.internal.checks;

import io.leadline.lint.Edit;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.source.Located;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves what a request adds between braces behind the other matchers: PromQL allows a comma at the end only, so <code>
 * {&lt;&lt;.LabelMatchers&gt;&gt;,a="b"}</code> is an error while a request adds nothing.
 */
final class MatchersLast {
    private MatchersLast() {}

    /** A part of the template and what it becomes. */
    private record Move(Span from, Span to, Span rest) {
        String text() {
            String template = from.source().text();
            return template.substring(rest.start(), to.end()) + "," + from.text();
        }
    }

    /** The change of all selectors that need it; empty if none does, and if no request shows what belongs together. */
    static Optional<Edit> edit(LintedTemplate template) {
        boolean canBeEmpty = template.queries().stream()
                .anyMatch(query -> query.rendered().matchers().isEmpty());
        return template.queries().stream()
                .filter(query -> canBeEmpty && query.expr().isPresent())
                .findFirst()
                .flatMap(MatchersLast::edit);
    }

    private static Optional<Edit> edit(LintedQuery query) {
        Located<String> text = query.rendered().located();
        List<Move> moves = query.expr().stream()
                .flatMap(expr -> SelectorUse.all(expr).stream())
                .flatMap(use -> move(use.selector().selector(), text).stream())
                .toList();
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        int start = moves.get(0).from().start();
        int end = moves.get(moves.size() - 1).to().end();
        String template = query.template().field().text();
        StringBuilder changed = new StringBuilder();
        int copied = start;
        for (Move move : moves) {
            changed.append(template, copied, move.from().start()).append(move.text());
            copied = move.to().end();
        }
        return query.template().field().edit(start, end, changed.toString());
    }

    /** From the first matcher, if an action wrote it, to the last one. */
    private static Optional<Move> move(MetricSelector selector, Located<String> text) {
        List<Span> places = new ArrayList<>();
        for (TextRange range : between(selector)) {
            text.part(range.start(), range.end()).ifPresent(places::add);
        }
        if (places.isEmpty() || !places.get(0).text().startsWith("<<")) {
            return Optional.empty();
        }
        Span from = places.get(0);
        return places.stream()
                .filter(place -> place.start() >= from.end())
                .findFirst()
                .map(rest -> new Move(from, places.get(places.size() - 1), rest));
    }

    /** The matchers between the braces. */
    private static List<TextRange> between(MetricSelector selector) {
        int outside = selector.name().isPresent() ? 1 : 0;
        return selector.ranges().subList(0, selector.ranges().size() - outside);
    }
}
