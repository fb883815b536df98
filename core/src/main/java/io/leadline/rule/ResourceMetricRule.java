package io.leadline.rule;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.config.ResourceRule;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricQuery;
import io.leadline.query.QueryResult;
import io.leadline.query.QueryTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compiled rule of CPU or of memory. Thread-safe; what it answers never changes. */
public final class ResourceMetricRule {
    /** The resource of pods. */
    public static final GroupResource PODS = new GroupResource("", "pods");

    /** The resource of nodes. */
    public static final GroupResource NODES = ClusterWide.NODES;

    private final ResourceRule config;
    private final LabelMapping labels;
    private final QueryTemplate containerQuery;
    private final QueryTemplate nodeQuery;

    // Two threads may both make one; they make the same, and it is safe to pass on without a lock.
    private @Nullable MetricQuery ofPods;
    private @Nullable MetricQuery ofNodes;

    ResourceMetricRule(
            ResourceRule config, LabelMapping labels, QueryTemplate containerQuery, QueryTemplate nodeQuery) {
        this.config = config;
        this.labels = labels;
        this.containerQuery = containerQuery;
        this.nodeQuery = nodeQuery;
    }

    /**
     * Renders the query for the containers of pods of one namespace, grouped by pod and container.
     *
     * @param namespace the namespace
     * @param pods names of the pods, at least one
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult renderPods(String namespace, List<String> pods) {
        MetricQuery query = ofPods;
        if (query == null) {
            query = containerQuery.forMetric("", PODS, List.of(containerLabel()));
            ofPods = query;
        }
        return query.render(namespace, LabelSelector.everything(), pods);
    }

    /**
     * Renders the query for nodes.
     *
     * @param nodes names of the nodes, at least one
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult renderNodes(List<String> nodes) {
        MetricQuery query = ofNodes;
        if (query == null) {
            query = nodeQuery.forMetric("", NODES, List.of());
            ofNodes = query;
        }
        return query.render("", LabelSelector.everything(), nodes);
    }

    /**
     * The rule as it is written.
     *
     * @return the part of the configuration
     */
    public ResourceRule config() {
        return config;
    }

    /**
     * Which labels pods, nodes and namespaces have.
     *
     * @return the labels
     */
    public LabelMapping labels() {
        return labels;
    }

    /**
     * The query for the containers of pods.
     *
     * @return {@code containerQuery}
     */
    public QueryTemplate containerQuery() {
        return containerQuery;
    }

    /**
     * The query for nodes.
     *
     * @return {@code nodeQuery}
     */
    public QueryTemplate nodeQuery() {
        return nodeQuery;
    }

    /**
     * The label whose values are names of containers.
     *
     * @return {@code containerLabel}
     */
    public String containerLabel() {
        return config.containerLabel().value();
    }
}
