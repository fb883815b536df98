package io.leadline.rule;

import io.leadline.association.LabelMapping;
import io.leadline.config.DiscoveryRule;
import io.leadline.naming.MetricNaming;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.PromqlResult;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.LabelSelector;
import io.leadline.query.QueryResult;
import io.leadline.query.QueryTemplate;
import io.leadline.source.Located;

/** One compiled rule of {@code rules} or {@code externalRules}: its four parts. Immutable and thread-safe. */
public final class MetricRule {
    private final RuleSection.Kind section;
    private final int index;
    private final DiscoveryRule config;
    private final MetricNaming naming;
    private final LabelMapping labels;
    private final QueryTemplate query;
    private final boolean namespaced;
    private final PromqlResult<MetricSelector> selector;

    MetricRule(
            RuleSection.Kind section,
            int index,
            DiscoveryRule config,
            PromqlResult<MetricSelector> selector,
            MetricNaming naming,
            LabelMapping labels,
            QueryTemplate query) {
        this.section = section;
        this.index = index;
        this.config = config;
        this.naming = naming;
        this.labels = labels;
        this.query = query;
        this.namespaced = config.resources().namespaced().map(Located::value).orElse(true);
        this.selector = selector;
    }

    /**
     * The section that the rule stands in.
     *
     * @return the section
     */
    public RuleSection.Kind section() {
        return section;
    }

    /**
     * The place of the rule in its section.
     *
     * @return the number of rules before it
     */
    public int index() {
        return index;
    }

    /**
     * The rule as it is written.
     *
     * @return the rule of the configuration
     */
    public DiscoveryRule config() {
        return config;
    }

    /**
     * Discovery: what Prometheus is asked for, verbatim.
     *
     * @return {@code seriesQuery}
     */
    public String seriesQuery() {
        return config.seriesQuery().value();
    }

    /**
     * Discovery: the selector that {@code seriesQuery} is.
     *
     * @return the selector, or why a Prometheus server rejects it
     */
    public PromqlResult<MetricSelector> selector() {
        return selector;
    }

    /**
     * Naming: which series the rule takes and what their metrics are called.
     *
     * @return the naming part
     */
    public MetricNaming naming() {
        return naming;
    }

    /**
     * Association: which labels name which resources.
     *
     * @return the association part
     */
    public LabelMapping labels() {
        return labels;
    }

    /**
     * Querying: the template of the PromQL.
     *
     * @return the querying part
     */
    public QueryTemplate query() {
        return query;
    }

    /**
     * Renders the query of an external metric of this rule.
     *
     * @param series name of the series that the metric stands for
     * @param request the request; its namespace counts unless the rule has {@code namespaced: false}
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult renderExternal(String series, ExternalMetricRequest request) {
        LabelSelector selector = request.selector();
        return query.renderExternal(series, namespaced ? request.namespace() : "", selector);
    }

    @Override
    public String toString() {
        return section.key() + "[" + index + "] " + seriesQuery();
    }
}
