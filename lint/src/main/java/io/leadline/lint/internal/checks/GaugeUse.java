package io.leadline.lint.internal.checks;

import io.leadline.lint.Claim;
import io.leadline.lint.LintedQuery;
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.regex.GoRegex;
import java.util.List;
import java.util.Optional;

/** The other half of PA601: what is computed of a counter is computed of a gauge. */
final class GaugeUse {
    /**
     * Names of gauges by the endings that are about a state and not about what happened, and gauges that most clusters
     * have. Many counters do without {@code _total}, so that nothing follows from a name without it.
     */
    private static final GoRegex GAUGES = GoRegex.compile(
                    ".+_(ratio|percent|percentage|celsius|info|depth|lag"
                            + "|timestamp_seconds|start_time_seconds|boot_time_seconds|replicas|in_flight|inflight_requests|temperature|utilization|capacity|limit_bytes"
                            + "|memory_usage_bytes|working_set_bytes|resident_memory_bytes|open_fds|max_fds|queue_length|queue_size)"
                            + "|up|go_goroutines|go_threads|container_memory_rss|node_load(1|5|15)|kube_.+_status_(phase|ready|condition)")
            .orThrow();

    private GaugeUse() {}

    /** What is wrong with the first gauge of a query that is taken for a counter. */
    static Optional<Claim> claim(LintedQuery query) {
        return query.expr().map(SelectorUse::all).orElseGet(List::of).stream()
                .filter(SelectorUse::isRated)
                .filter(use -> use.metricName().filter(GAUGES::matchesFully).isPresent())
                .findFirst()
                .map(use -> claim(query, use));
    }

    private static Claim claim(LintedQuery query, SelectorUse use) {
        Expr rate =
                use.path().stream().filter(Call.class::isInstance).findFirst().orElseThrow();
        String function = ((Call) rate).function().name();
        return Claim.likely("`" + use.metricName().orElseThrow() + "` is named like a gauge, but `" + function
                        + "` is for counters")
                .at(query.template().field(), query.place(rate.range()), "")
                .rendered(query.span(rate.range()), "")
                .note("`" + function
                        + "` takes each fall of the value for a restart at zero and adds it up, so that the "
                        + "result is far from what happens")
                .help("use the value as it is, its average over time: `avg_over_time`, or its slope: `deriv`");
    }
}
