package io.leadline.discovery;

import io.leadline.association.SeriesAssociation;
import io.leadline.golang.GoResult;
import io.leadline.naming.NameFilter;
import java.util.List;
import java.util.Optional;

/**
 * All series with one name and one set of label names that a rule selected, and what became of them: discovery treats
 * them alike. Immutable.
 *
 * @param series name of the series, "" for series without
 * @param labels names of their labels, sorted, without the metric name's
 * @param count how many such series there are
 * @param rejectedBy the filter that dropped them, or empty if they passed
 * @param metric the name in the API, or Go's error; for series that were dropped the name they would have had
 * @param association which resources their labels name; empty for external rules, which do not look at resources
 */
public record SeriesGroup(
        String series,
        List<String> labels,
        long count,
        Optional<NameFilter> rejectedBy,
        GoResult<String> metric,
        Optional<SeriesAssociation> association) {
    /** How far series came. */
    public enum Step {
        /** A filter dropped them. */
        FILTERED_OUT,
        /** They have no name in the API. */
        UNNAMED,
        /** None of their labels names a resource: nothing is exposed, without a word. */
        UNASSOCIATED,
        /** Their metric is exposed, unless another series or a later rule takes its place. */
        EXPOSED
    }

    /**
     * Copies the list.
     *
     * @param series name of the series, "" for series without
     * @param labels names of their labels, sorted, without the metric name's
     * @param count how many such series there are
     * @param rejectedBy the filter that dropped them, or empty if they passed
     * @param metric the name in the API, or Go's error; for series that were dropped the name they would have had
     * @param association which resources their labels name; empty for external rules, which do not look at resources
     */
    public SeriesGroup {
        labels = List.copyOf(labels);
    }

    /**
     * How far the series came.
     *
     * @return the step at which they were lost, or {@code EXPOSED}
     */
    public Step step() {
        if (rejectedBy.isPresent()) {
            return Step.FILTERED_OUT;
        }
        if (metric.value().isEmpty()) {
            return Step.UNNAMED;
        }
        boolean associated = association.map(a -> !a.resources().isEmpty()).orElse(true);
        return associated ? Step.EXPOSED : Step.UNASSOCIATED;
    }
}
