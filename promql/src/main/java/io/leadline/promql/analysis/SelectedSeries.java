package io.leadline.promql.analysis;

import io.leadline.promql.VectorSelector;

/**
 * What is known about stored series beyond the matchers of a selector, for instance because a rule's
 * {@code seriesQuery} found them. What the matchers say is added to it.
 */
@FunctionalInterface
public interface SelectedSeries {
    /** Nothing is known but what the selectors say. */
    SelectedSeries UNKNOWN = selector -> ResultLabels.any();

    /**
     * The labels that the series have before they are selected.
     *
     * @param selector a selector of the expression
     * @return the labels, {@code __name__} included
     */
    ResultLabels labelsOf(VectorSelector selector);
}
