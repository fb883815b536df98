package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.Expr;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.LabelFact;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.ResultLabels;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * PA503: values are found in a result by the label of the object's resource (pkg/custom-provider/provider.go of
 * v0.12.0); a result that has lost it holds no value for any object.
 */
final class LostResourceLabel extends BuiltInCheck {
    LostResourceLabel() {
        super(
                Code.of("PA503", "lost-resource-label", Impact.REQUEST),
                Severity.ERROR,
                Applicability.MACHINE_APPLICABLE,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        config.templates().forEach(template -> check(template, findings));
    }

    private record Loss(LintedQuery query, GroupResource resource, String label, LabelFact fact) {}

    private static void check(LintedTemplate template, Findings findings) {
        Map<GroupResource, Loss> losses = new LinkedHashMap<>();
        Set<GroupResource> served = new LinkedHashSet<>();
        for (LintedQuery query : template.queries()) {
            // How many objects are asked for does not change the labels of the answer.
            query.resource()
                    .filter(served::add)
                    .flatMap(resource -> loss(query, resource))
                    .ifPresent(loss -> losses.put(loss.resource(), loss));
        }
        if (losses.isEmpty()) {
            return;
        }
        // Many map a resource only to have its label among the matchers, most often the namespace.
        boolean servesAny = served.stream()
                .anyMatch(resource -> !resource.equals(ClusterWide.NAMESPACES) && !losses.containsKey(resource));
        boolean isAside = served.size() > 1 && (servesAny || losses.keySet().equals(Set.of(ClusterWide.NAMESPACES)));
        findings.report(claim(template, List.copyOf(losses.values()), isAside));
    }

    /** The first of the labels that find values which is surely gone. */
    private static Optional<Loss> loss(LintedQuery query, GroupResource resource) {
        Optional<ResultLabels> labels = query.labels().filter(result -> !result.isImpossible());
        List<String> needed = query.rendered().groupBy();
        return labels.flatMap(result -> needed.stream()
                .filter(label -> !label.isEmpty())
                .map(label -> new Loss(query, resource, label, result.fact(label)))
                .filter(loss -> loss.fact().presence() == Presence.NEVER)
                .findFirst());
    }

    private static Claim claim(LintedTemplate template, List<Loss> losses, boolean isAside) {
        String message = "the result has no label " + list(losses, Loss::label, " or ") + ", so no value is found for "
                + list(losses, loss -> loss.resource().toString(), " and ");
        Claim claim = isAside ? Claim.likely(message) : Claim.proven(message);
        Loss first = losses.get(0);
        Optional<TextRange> cause = first.fact().reason().range();
        claim.at(template.field(), cause.flatMap(first.query()::place).or(template.field()::span), "")
                .related(
                        cause.map(first.query()::span),
                        "`" + first.label() + "` is " + first.fact().reason());
        if (isAside) {
            claim.note("this does not matter if nobody asks for the metric of "
                    + list(losses, loss -> loss.resource().toString(), " and "));
        }
        return mended(claim.help("keep the label: `by (<<.GroupBy>>)`"), first, isAside);
    }

    private static Claim mended(Claim claim, Loss loss, boolean isAside) {
        Optional<TextRange> cause = loss.fact().reason().range();
        boolean isWhole = loss.query().expr().map(Expr::range).equals(cause);
        return claim.fix(
                        "group by the resource",
                        isWhole && !isAside ? Applicability.MACHINE_APPLICABLE : Applicability.MAYBE_INCORRECT,
                        cause.flatMap(range -> Grouping.add(loss.query(), range, "<<.GroupBy>>")))
                .fix(
                        "group by the resource",
                        Applicability.MAYBE_INCORRECT,
                        cause.flatMap(range -> Grouping.keep(loss.query(), range, "<<.GroupBy>>")));
    }

    private static String list(List<Loss> losses, Function<Loss, String> part, String last) {
        List<String> parts = losses.stream()
                .map(loss -> "`" + part.apply(loss) + "`")
                .distinct()
                .toList();
        int end = parts.size() - 1;
        return end == 0 ? parts.get(0) : String.join(", ", parts.subList(0, end)) + last + parts.get(end);
    }
}
