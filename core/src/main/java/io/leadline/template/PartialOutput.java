package io.leadline.template;

import java.util.List;

/**
 * What a template writes for all requests that have matchers for the same labels: the output with places for what only
 * a request says. Immutable.
 *
 * @param texts what is written before the first place, between places and behind the last one; one more than places
 * @param places what stands in each place: {@link #MATCHERS}, or the index of a label whose value it is
 */
public record PartialOutput(List<String> texts, List<Integer> places) {
    /** The place of {@code .LabelMatchers}. */
    public static final int MATCHERS = -1;

    /**
     * Copies the lists.
     *
     * @param texts one more than places
     * @param places what stands in each place
     */
    public PartialOutput {
        texts = List.copyOf(texts);
        places = List.copyOf(places);
    }
}
