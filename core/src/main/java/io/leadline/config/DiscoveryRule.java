package io.leadline.config;

import io.leadline.internal.ModelStyle;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One rule of {@code rules} or {@code externalRules}: which series it looks at (discovery), which Kubernetes resources
 * their labels name (association), what the API calls the metric (naming) and which PromQL is sent (querying). A text
 * that is not given is empty and has no origin. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public interface DiscoveryRule {
    /**
     * Discovery: the selector that is sent to Prometheus as it is written.
     *
     * @return {@code seriesQuery}
     */
    @Value.Default
    default Located<String> seriesQuery() {
        return Located.nowhere("");
    }

    /**
     * Discovery: patterns that the metric names have to pass, all of them.
     *
     * @return {@code seriesFilters} in source order
     */
    List<SeriesFilter> seriesFilters();

    /**
     * Association: which labels name which Kubernetes resources.
     *
     * @return {@code resources}
     */
    @Value.Default
    default ResourceMapping resources() {
        return ResourceMapping.none();
    }

    /**
     * Naming: the name of the metric in the API.
     *
     * @return {@code name}
     */
    @Value.Default
    default NameMapping name() {
        return NameMapping.unchanged();
    }

    /**
     * Querying: the template of the PromQL that answers a request.
     *
     * @return {@code metricsQuery}
     */
    @Value.Default
    default Located<String> metricsQuery() {
        return Located.nowhere("");
    }

    /**
     * Where the rule was written.
     *
     * @return the place of the list entry, or empty for a rule made in code; does not count for equality
     */
    @Value.Auxiliary
    Optional<Origin> origin();

    /**
     * Starts a rule with its first part; the compiler leads through the others: association, naming, querying.
     *
     * <pre>{@code
     * DiscoveryRule.discovering("http_requests_total{namespace!=\"\",pod!=\"\"}")
     *         .associatedBy(ResourceMapping.byTemplate("<<.Resource>>"))
     *         .named("^(.*)_total$", "${1}_per_second")
     *         .queriedBy("sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)")
     * }</pre>
     *
     * @param seriesQuery the selector that is sent to Prometheus
     * @return the stage at which names are filtered and association is decided
     */
    static RuleStages.Discovery discovering(String seriesQuery) {
        return new RuleStages.Draft(builder().seriesQuery(seriesQuery));
    }

    /**
     * Starts a rule whose parts are given in any order and may be left out, as a file may leave them out.
     *
     * @return a builder of an empty rule
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link DiscoveryRule}. Not thread-safe. */
    final class Builder extends ImmutableDiscoveryRule.Builder {
        Builder() {}

        /**
         * Sets the selector.
         *
         * @param text {@code seriesQuery}
         * @return this builder
         */
        public Builder seriesQuery(String text) {
            return seriesQuery(Located.nowhere(text));
        }

        /**
         * Sets the template of the query.
         *
         * @param text {@code metricsQuery}
         * @return this builder
         */
        public Builder metricsQuery(String text) {
            return metricsQuery(Located.nowhere(text));
        }
    }
}
