package io.leadline.rule;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.config.ResourceRule;
import io.leadline.query.LabelSelector;
import io.leadline.query.QueryResult;
import io.leadline.query.QueryTemplate;
import java.util.List;

/**
 * The compiled rule of CPU or of memory. Immutable and thread-safe.
 *
 * @param config the rule as it is written
 * @param labels which labels pods, nodes and namespaces have
 * @param containerQuery the query for the containers of pods
 * @param nodeQuery the query for nodes
 */
public record ResourceMetricRule(
        ResourceRule config, LabelMapping labels, QueryTemplate containerQuery, QueryTemplate nodeQuery) {
    /** The resource of pods. */
    public static final GroupResource PODS = new GroupResource("", "pods");

    /** The resource of nodes. */
    public static final GroupResource NODES = ClusterWide.NODES;

    /**
     * Renders the query for the containers of pods of one namespace, grouped by pod and container.
     *
     * @param namespace the namespace
     * @param pods names of the pods, at least one
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult renderPods(String namespace, List<String> pods) {
        return containerQuery.render("", PODS, namespace, List.of(containerLabel()), LabelSelector.everything(), pods);
    }

    /**
     * Renders the query for nodes.
     *
     * @param nodes names of the nodes, at least one
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult renderNodes(List<String> nodes) {
        return nodeQuery.render("", NODES, "", List.of(), LabelSelector.everything(), nodes);
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
