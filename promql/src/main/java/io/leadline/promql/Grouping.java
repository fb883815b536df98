package io.leadline.promql;

import java.util.List;

/**
 * The labels that an aggregation groups by.
 *
 * @param labels the labels
 * @param without whether the groups are by all other labels
 */
record Grouping(List<String> labels, boolean without) {
    static final Grouping NONE = new Grouping(List.of(), false);
}
