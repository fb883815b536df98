package io.leadline.lint;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelAssociation;
import io.leadline.association.LabelMapping;
import io.leadline.promql.AggregateExpr;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.StringLiteral;
import io.leadline.promql.TextRange;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.ResultLabels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Labels that the result of a query keeps because the query names them. A label template maps any label, so these say
 * which resources a rule is for.
 */
final class KeptLabels {
    /** Whose label hardly any query names: what the request brings must be told from what is written. */
    private static final GroupResource OTHER = ClusterWide.PERSISTENT_VOLUMES;

    private KeptLabels() {}

    /** The resources that a rule with a label template serves by what its query names. */
    static Set<GroupResource> resources(LintedRule rule, LabelMapping labels) {
        Set<GroupResource> resources = new LinkedHashSet<>();
        query(rule)
                .ifPresent(query -> labels(query).stream()
                        .map(labels::associate)
                        .filter(LabelAssociation::isMapped)
                        .flatMap(association -> association.resource().stream())
                        .forEach(resources::add));
        resources.remove(OTHER);
        return resources;
    }

    private static Optional<LintedQuery> query(LintedRule rule) {
        return rule.compiled()
                .map(compiled -> SampleRequest.plain(rule, compiled, OTHER))
                .flatMap(request ->
                        request.result().query().map(rendered -> new LintedQuery(rule.query(), request, rendered)));
    }

    private static Set<String> labels(LintedQuery query) {
        Optional<ResultLabels> result = query.labels();
        if (result.isEmpty()) {
            return Set.of();
        }
        Set<String> kept = new LinkedHashSet<>();
        ExprWalker.walk(query.expr().orElseThrow(), node -> {
            // A label that the result may have as it may have any other says nothing.
            named(node)
                    .filter(label -> result.get().named().containsKey(label))
                    .filter(label -> result.get().presence(label) != Presence.NEVER)
                    .forEach(kept::add);
            if (node instanceof VectorSelector selector) {
                kept.addAll(lookedUp(query, selector.selector()));
            }
        });
        return kept;
    }

    /** Groupings, matchers, and texts, of which some are the labels that {@code label_replace} makes. */
    private static Stream<String> named(Expr node) {
        if (node instanceof AggregateExpr aggregate) {
            return aggregate.grouping().stream();
        }
        if (node instanceof VectorSelector selector) {
            return selector.selector().matchers().stream().map(Matcher::name);
        }
        return node instanceof StringLiteral text ? Stream.of(text.value()) : Stream.empty();
    }

    /** Labels whose values the template takes from the request by hand, which are empty in this one. */
    private static List<String> lookedUp(LintedQuery query, MetricSelector selector) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < selector.matchers().size(); i++) {
            Matcher matcher = selector.matchers().get(i);
            TextRange range = selector.ranges().get(i);
            boolean isOfAction = query.place(range)
                    .filter(place -> place.text().contains("<<"))
                    .isPresent();
            if (isOfAction && matcher.value().isEmpty()) {
                labels.add(matcher.name());
            }
        }
        return labels;
    }
}
