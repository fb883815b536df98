package io.leadline.discovery;

import io.leadline.rule.MetricRule;
import java.util.List;
import java.util.Optional;

/**
 * What one rule made of the series: the funnel from the series asked for to the metrics exposed. Immutable.
 *
 * @param rule the rule
 * @param error why its series could not be had; one such rule keeps its whole section empty
 * @param groups the series that it selected, by name and label names, in the order of their first appearance
 */
public record RuleTrace(MetricRule rule, Optional<String> error, List<SeriesGroup> groups) {
    /**
     * Copies the list.
     *
     * @param rule the rule
     * @param error why its series could not be had; one such rule keeps its whole section empty
     * @param groups the series that it selected, by name and label names, in the order of their first appearance
     */
    public RuleTrace {
        groups = List.copyOf(groups);
    }

    /**
     * How many series {@code seriesQuery} selected.
     *
     * @return the number of series
     */
    public long selected() {
        return count(SeriesGroup.Step.FILTERED_OUT);
    }

    /**
     * How many of them passed the filters.
     *
     * @return the number of series
     */
    public long passed() {
        return count(SeriesGroup.Step.UNNAMED);
    }

    /**
     * How many of those have a name in the API.
     *
     * @return the number of series
     */
    public long named() {
        return count(SeriesGroup.Step.UNASSOCIATED);
    }

    /**
     * How many of those have a label that names a resource; for an external rule all of them.
     *
     * @return the number of series
     */
    public long associated() {
        return count(SeriesGroup.Step.EXPOSED);
    }

    private long count(SeriesGroup.Step atLeast) {
        return groups.stream()
                .filter(group -> group.step().compareTo(atLeast) >= 0)
                .mapToLong(SeriesGroup::count)
                .sum();
    }
}
