package io.leadline.discovery;

import io.leadline.association.NormalizedResource;
import io.leadline.golang.GoResult;
import io.leadline.promql.Labels;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.query.QueryResult;
import io.leadline.rule.AdapterRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that the custom and external metrics APIs list after one refresh, and the way from a request to its
 * query. It holds no series. Immutable and thread-safe; a later snapshot of the series makes a new registry.
 */
public final class MetricRegistry {
    private final AdapterRules rules;
    private final List<CustomMetric> custom;
    private final List<ExternalMetric> externalMetrics;
    private final CustomMetricIndex customIndex;
    private final Map<String, ExternalMetric> externalByName = new HashMap<>();
    private final Optional<String> customError;
    private final Optional<String> externalError;
    private final DiscoveryTrace trace;
    /** The custom metrics in order, as soon as somebody has asked for the list: requests do not need it. */
    private @Nullable List<CustomMetric> sorted;

    MetricRegistry(
            AdapterRules rules,
            List<CustomMetric> custom,
            List<ExternalMetric> external,
            Optional<String> customError,
            Optional<String> externalError,
            DiscoveryTrace trace) {
        this.rules = rules;
        this.custom = List.copyOf(custom);
        this.externalMetrics = external.stream()
                .sorted(Comparator.comparing(ExternalMetric::name))
                .toList();
        this.customError = customError;
        this.externalError = externalError;
        this.trace = trace;
        this.customIndex = new CustomMetricIndex(custom, rules.mapper());
        for (ExternalMetric metric : external) {
            externalByName.put(metric.name(), metric);
        }
    }

    /**
     * Discovers metrics in a snapshot of all series, in any order; each rule gets those that its selector selects. The
     * time is linear in the series, whatever the number of rules that do not select them; the memory grows with the
     * distinct metric names and sets of label names only.
     *
     * @param rules the compiled rules; one that does not compile takes no part
     * @param series all series, streamed and not kept; where several give one metric the last one of the last rule wins
     * @return the registry
     */
    public static MetricRegistry discover(AdapterRules rules, Iterable<Labels> series) {
        Discovery discovery = new Discovery(rules);
        series.forEach(discovery::take);
        return discovery.registry();
    }

    /**
     * Discovers metrics in a snapshot of all series, as {@link #discover(AdapterRules, Iterable)}.
     *
     * @param rules the compiled rules
     * @param series all series; the stream is used up, in its order
     * @return the registry
     */
    public static MetricRegistry discover(AdapterRules rules, Stream<Labels> series) {
        Discovery discovery = new Discovery(rules);
        series.forEachOrdered(discovery::take);
        return discovery.registry();
    }

    /**
     * Discovers metrics in a snapshot of all series as text. Nothing is made of a series, so that the memory does not
     * grow with their number.
     *
     * @param rules the compiled rules
     * @param series all series; read to the end, not closed; it says afterwards what was wrong with the text
     * @return the registry
     */
    public static MetricRegistry discover(AdapterRules rules, SeriesReader series) {
        Discovery discovery = new Discovery(rules);
        discovery.take(series);
        return discovery.registry();
    }

    /**
     * Discovers metrics as the adapter does: it asks once for each distinct text of {@code seriesQuery} of a section.
     *
     * @param rules the compiled rules
     * @param source answers the selectors
     * @return the registry
     */
    public static MetricRegistry discover(AdapterRules rules, SeriesSource source) {
        Discovery discovery = new Discovery(rules);
        discovery.ask(source);
        return discovery.registry();
    }

    /**
     * The rules that the registry was made with.
     *
     * @return the compiled rules
     */
    public AdapterRules rules() {
        return rules;
    }

    /**
     * What the custom metrics API lists.
     *
     * @return the metrics, sorted by {@link CustomMetric#id()}; none if the refresh failed
     */
    public List<CustomMetric> customMetrics() {
        List<CustomMetric> known = sorted;
        if (known == null) {
            // Two threads may both do this; they find the same, and an immutable list may be passed on without a lock.
            known = custom.stream()
                    .map(metric -> Map.entry(metric.id(), metric))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
            sorted = known;
        }
        return known;
    }

    /**
     * What the external metrics API lists.
     *
     * @return the metrics, sorted by name; none if the refresh failed
     */
    public List<ExternalMetric> externalMetrics() {
        return externalMetrics;
    }

    /**
     * Why the list of custom metrics could not be refreshed; in a running adapter the old list stays.
     *
     * @return the error that the adapter logs, or empty
     */
    public Optional<String> customError() {
        return customError;
    }

    /**
     * Why the list of external metrics could not be refreshed; in a running adapter the old list stays.
     *
     * @return the error that the adapter logs, or empty
     */
    public Optional<String> externalError() {
        return externalError;
    }

    /**
     * How the registry came about.
     *
     * @return what each rule made of the series
     */
    public DiscoveryTrace trace() {
        return trace;
    }

    /**
     * The metric that a request means. The time does not depend on the number of metrics, and nothing is made.
     *
     * @param request a request; its names and selector do not count
     * @return the metric, or empty if its resource is not known or has no such metric
     */
    public Optional<CustomMetric> find(MetricRequest request) {
        CustomMetricIndex.Entry listed = customIndex.listed(request);
        if (listed != null) {
            return listed.found();
        }
        GoResult<NormalizedResource> resource = rules.mapper().normalize(request.resource());
        if (resource.value().isEmpty()) {
            return Optional.empty();
        }
        CustomMetricIndex.Entry entry = customIndex.get(resource.orThrow(), request);
        return entry == null ? Optional.empty() : entry.found();
    }

    /**
     * The metric that a request means.
     *
     * @param request a request; its namespace and selector do not count
     * @return the metric, or empty if there is none
     */
    public Optional<ExternalMetric> find(ExternalMetricRequest request) {
        return Optional.ofNullable(externalByName.get(request.metric()));
    }

    /**
     * Renders the query that answers a request to the custom metrics API.
     *
     * @param request the request
     * @return the query, or why there is none
     */
    public QueryResult query(MetricRequest request) {
        if (request.names().isEmpty()) {
            return QueryResult.failed(QueryFailure.of(QueryFailure.Kind.NO_NAMES, ""));
        }
        CustomMetricIndex.Entry listed = customIndex.listed(request);
        return listed != null ? render(listed, request) : normalizeAndQuery(request);
    }

    private QueryResult normalizeAndQuery(MetricRequest request) {
        GoResult<NormalizedResource> resource = rules.mapper().normalize(request.resource());
        if (resource.value().isEmpty()) {
            return QueryResult.failed(QueryFailure.of(
                    QueryFailure.Kind.NORMALIZE, resource.error().orElse("")));
        }
        CustomMetricIndex.Entry entry = customIndex.get(resource.orThrow(), request);
        return entry == null
                ? QueryResult.failed(QueryFailure.of(QueryFailure.Kind.NOT_REGISTERED, ""))
                : render(entry, request);
    }

    private static QueryResult render(CustomMetricIndex.Entry entry, MetricRequest request) {
        return entry.query().render(request.namespace(), request.selector(), request.names());
    }

    /**
     * Renders the query that answers a request to the external metrics API.
     *
     * @param request the request
     * @return the query, or why there is none
     */
    public QueryResult query(ExternalMetricRequest request) {
        ExternalMetric metric = externalByName.get(request.metric());
        return metric == null
                ? QueryResult.failed(QueryFailure.of(QueryFailure.Kind.NOT_REGISTERED, ""))
                : metric.rule().renderExternal(metric.series(), request);
    }
}
