package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA901: there is one metric for each resource and name ({@code newInfo[info] = ...}, pkg/custom-provider/
 * series_registry.go of v0.12.0), for external metrics for each name. If two rules expose it, the later one has it.
 */
final class OverlappingRules extends BuiltInCheck {
    OverlappingRules() {
        super(Code.of("PA901", "overlapping-rules", Impact.VALUE), Severity.ERROR);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        check(config.rules(), findings);
        check(config.externalRules(), findings);
    }

    private static void check(List<LintedRule> section, Findings findings) {
        List<ExposedMetrics> earlier = new ArrayList<>();
        for (LintedRule rule : section) {
            ExposedMetrics.of(rule).ifPresent(later -> {
                for (int i = earlier.size() - 1; i >= 0; i--) {
                    Optional<Claim> claim = claim(earlier.get(i), later);
                    if (claim.isPresent()) {
                        findings.report(claim.get());
                        break;
                    }
                }
                earlier.add(later);
            });
        }
    }

    /** For whom two rules expose the same. */
    private enum Shared {
        SURELY,
        POSSIBLY,
        /** Many map the namespace only to have its label among the matchers. */
        NAMESPACES_ONLY,
        NOT
    }

    private static Optional<Claim> claim(ExposedMetrics earlier, ExposedMetrics later) {
        Optional<String> series = later.seriesInCommon(earlier);
        boolean haveOneName = later.onlyName().isPresent() && later.onlyName().equals(earlier.onlyName());
        if (series.isEmpty() && !haveOneName) {
            return Optional.empty();
        }
        Shared shared = shared(earlier, later, series.isPresent());
        if (shared == Shared.NOT) {
            return Optional.empty();
        }
        String name = series.map(later::nameOf).or(later::onlyName).orElse("");
        boolean isSure =
                series.isPresent() && shared == Shared.SURELY && (later.isWithin(earlier) || earlier.isWithin(later));
        String exposing = isSure ? " both expose `" : " can both expose `";
        Claim claim = isSure
                ? Claim.proven(names(earlier, later) + exposing + name + "`")
                : Claim.likely(names(earlier, later) + exposing + name + "`");
        claim.at(place(later.rule()), "the later rule takes the metric over")
                .related(place(earlier.rule()).span(), "exposes it too");
        series.filter(known -> !known.equals(name)).ifPresent(known -> claim.note("example: " + known));
        boolean isSame = isSure && query(earlier.rule()).equals(query(later.rule()));
        return Optional.of(explained(claim, earlier, shared, isSure, isSame));
    }

    private static Claim explained(Claim claim, ExposedMetrics earlier, Shared shared, boolean isSure, boolean isSame) {
        if (earlier.rule().isOfChart()) {
            // The chart puts its own rules first, so that those of the user win.
            return claim.severity(Severity.INFO)
                    .note("requests get the query of your rule, and the one of the chart is not asked")
                    .help("switch the rules of the chart off if you do not need them: `default: false`");
        }
        if (shared == Shared.NAMESPACES_ONLY) {
            claim.severity(Severity.INFO)
                    .note("this does not matter if nobody asks for the metric of a namespace as a whole");
        } else if (isSame) {
            claim.severity(Severity.WARNING).impact(Impact.COST).note("both ask the same, so that one is not needed");
        } else {
            claim.note("the query of the earlier rule"
                    + (isSure ? " is not asked for the series of both" : " is not asked if both rules find series"));
        }
        return claim.help("give one of the metrics another name, or let one rule select both");
    }

    /** The rules as people count them: those of the chart by themselves. */
    private static String names(ExposedMetrics earlier, ExposedMetrics later) {
        int first = earlier.rule().number();
        int second = later.rule().number();
        if (earlier.rule().isOfChart()) {
            return "default rule " + first + " of the chart and rule " + second;
        }
        return (later.rule().isExternal() ? "external rules " : "rules ") + first + " and " + second;
    }

    private static Field place(LintedRule rule) {
        return rule.as().isEmpty() ? rule.seriesQuery() : rule.as();
    }

    private static List<String> query(LintedRule rule) {
        return rule.query().queries().stream().map(LintedQuery::toString).toList();
    }

    private static Shared shared(ExposedMetrics earlier, ExposedMetrics later, boolean isOneSeries) {
        if (later.rule().isExternal()) {
            return Shared.SURELY;
        }
        // A series that both take has the labels that either asks for.
        Set<GroupResource> sure =
                earlier.sureResources(isOneSeries ? later.rule().requiredLabels() : Set.of());
        Set<GroupResource> other =
                later.sureResources(isOneSeries ? earlier.rule().requiredLabels() : Set.of());
        Set<GroupResource> possible = possible(earlier, sure, later, other);
        sure.retainAll(other);
        // What is sure is possible too.
        boolean isNamespace = possible.remove(ClusterWide.NAMESPACES);
        sure.remove(ClusterWide.NAMESPACES);
        if (!sure.isEmpty()) {
            return Shared.SURELY;
        }
        if (!possible.isEmpty() || (earlier.hasTemplate() && later.hasTemplate())) {
            return Shared.POSSIBLY;
        }
        return isNamespace ? Shared.NAMESPACES_ONLY : Shared.NOT;
    }

    private static Set<GroupResource> possible(
            ExposedMetrics one, Set<GroupResource> sureOfOne, ExposedMetrics other, Set<GroupResource> sureOfOther) {
        Set<GroupResource> ofOne = new LinkedHashSet<>(one.mappedResources());
        ofOne.addAll(sureOfOne);
        Set<GroupResource> ofOther = new LinkedHashSet<>(other.mappedResources());
        ofOther.addAll(sureOfOther);
        Set<GroupResource> both = new LinkedHashSet<>();
        ofOne.stream()
                .filter(resource -> other.hasTemplate() || ofOther.contains(resource))
                .forEach(both::add);
        ofOther.stream()
                .filter(resource -> one.hasTemplate() || ofOne.contains(resource))
                .forEach(both::add);
        return both;
    }
}
