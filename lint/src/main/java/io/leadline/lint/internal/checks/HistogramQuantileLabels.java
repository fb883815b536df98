package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Edit;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.Call;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.ExprFacts.BucketFunction;
import io.leadline.promql.analysis.LabelFact;
import io.leadline.promql.analysis.LabelReason;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.SelectorUse;
import java.util.Optional;
import java.util.Set;

/**
 * PA603: what is aggregated under {@code histogram_quantile} has to keep {@code le}, by which buckets are told apart,
 * and the label of the resource, by which the adapter finds the object.
 */
final class HistogramQuantileLabels extends TemplateCheck {
    HistogramQuantileLabels() {
        super(
                Code.of("PA603", "histogram-quantile-labels", Impact.REQUEST),
                Severity.ERROR,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA503");
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        for (LintedQuery query : template.queries()) {
            Optional<Claim> claim = query.bucketFunctions().stream()
                    .flatMap(function ->
                            withoutBuckets(query, function).or(() -> withoutObject(query, function)).stream())
                    .findFirst();
            if (claim.isPresent()) {
                findings.report(claim.get());
                return;
            }
        }
    }

    /** Series named {@code _bucket} are those of classic histograms; only native ones do without {@code le}. */
    private static Optional<Claim> withoutBuckets(LintedQuery query, BucketFunction function) {
        boolean isClassic = SelectorUse.all(function.call()).stream()
                .allMatch(use -> use.metricName()
                        .filter(name -> name.endsWith("_bucket"))
                        .isPresent());
        if (!isClassic || function.canHaveBuckets() || function.le().reason().effect() != LabelReason.Effect.DROPPED) {
            return Optional.empty();
        }
        String name = function.call().function().name();
        Claim claim = Claim.proven("`" + name + "` gets no label `le`, so it has no buckets and gives nothing")
                .help("keep the label of the buckets: `"
                        + (query.resource().isPresent() ? "by (<<.GroupBy>>, le)" : "by (le)") + "`");
        return Optional.of(place(claim, query, "le", function.le())
                .fix("keep `le`", Applicability.MAYBE_INCORRECT, keep(query, function.le(), "le")));
    }

    private static Optional<Claim> withoutObject(LintedQuery query, BucketFunction function) {
        boolean isAsked = query.resource()
                .filter(resource -> !resource.equals(ClusterWide.NAMESPACES))
                .isPresent();
        if (!isAsked || query.labels().filter(labels -> !labels.isImpossible()).isEmpty()) {
            return Optional.empty();
        }
        return query.rendered().groupBy().stream()
                .filter(label -> !label.isEmpty())
                .filter(label -> query.labels().orElseThrow().presence(label) == Presence.NEVER)
                .flatMap(label -> dropped(query, function.call(), label).stream())
                .findFirst();
    }

    /** If the label was lost on the way to the function. */
    private static Optional<Claim> dropped(LintedQuery query, Call call, String label) {
        LabelFact fact = query.labels().orElseThrow().fact(label);
        boolean isInside = fact.reason().effect() == LabelReason.Effect.DROPPED
                && fact.reason()
                        .range()
                        .filter(range -> call.range().start() < range.start()
                                && range.end() <= call.range().end())
                        .isPresent();
        if (!isInside) {
            return Optional.empty();
        }
        String name = call.function().name();
        Claim claim = Claim.proven("the result of `" + name + "` has no label `" + label
                        + "`, so no value is found for `" + query.resource().orElseThrow() + "`")
                .help("keep the label of the resource beside that of the buckets: `by (<<.GroupBy>>, le)`");
        return Optional.of(place(claim, query, label, fact)
                .fix("group by the resource", Applicability.MAYBE_INCORRECT, keep(query, fact, "<<.GroupBy>>")));
    }

    private static Claim place(Claim claim, LintedQuery query, String label, LabelFact fact) {
        TextRange range = fact.reason().range().orElseThrow();
        return claim.at(query.template().field(), query.place(range), "")
                .rendered(query.span(range), "`" + label + "` is " + fact.reason());
    }

    private static Optional<Edit> keep(LintedQuery query, LabelFact fact, String label) {
        String both = query.resource().isPresent() ? "<<.GroupBy>>, le" : "le";
        return fact.reason()
                .range()
                .flatMap(range -> Grouping.keep(query, range, label).or(() -> Grouping.add(query, range, both)));
    }
}
