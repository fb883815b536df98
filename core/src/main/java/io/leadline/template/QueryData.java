package io.leadline.template;

import io.leadline.template.internal.value.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The data of {@code metricsQuery} (the adapter's {@code queryTemplateArgs}, pkg/naming/metrics_query.go). Immutable.
 *
 * @param series name of the series
 * @param labelMatchers the matchers of the request, as they stand between braces
 * @param labelValuesByName the values of those matchers by label name; empty for Go's nil map, which templates can tell
 *     from an empty one
 * @param groupBy the labels to group by, joined by commas
 * @param groupBySlice the labels to group by; empty for Go's nil slice
 */
public record QueryData(
        String series,
        String labelMatchers,
        Optional<Map<String, String>> labelValuesByName,
        String groupBy,
        Optional<List<String>> groupBySlice)
        implements TemplateData {
    /**
     * Copies the collections. The map is sorted by the bytes of its keys, as Go's templates go through it and print it.
     *
     * @param series name of the series
     * @param labelMatchers the matchers of the request, as they stand between braces
     * @param labelValuesByName the values of those matchers by label name; empty for Go's nil map, which templates can
     *     tell from an empty one
     * @param groupBy the labels to group by, joined by commas
     * @param groupBySlice the labels to group by; empty for Go's nil slice
     */
    public QueryData {
        labelValuesByName = labelValuesByName.map(QueryData::sorted);
        groupBySlice = groupBySlice.map(List::copyOf);
    }

    private static Map<String, String> sorted(Map<String, String> values) {
        String[] names = values.keySet().toArray(String[]::new);
        Arrays.sort(names, Text::compare);
        Map<String, String> sorted = new LinkedHashMap<>(2 * names.length);
        for (String name : names) {
            sorted.put(name, Objects.requireNonNull(values.get(name)));
        }
        return Collections.unmodifiableMap(sorted);
    }

    /**
     * Data with a map and a slice, none of them nil.
     *
     * @param series name of the series
     * @param labelMatchers the matchers of the request
     * @param labelValuesByName the values of those matchers by label name
     * @param groupBy the labels to group by, joined by commas
     * @param groupBySlice the labels to group by
     * @return the data
     */
    public static QueryData of(
            String series,
            String labelMatchers,
            Map<String, String> labelValuesByName,
            String groupBy,
            List<String> groupBySlice) {
        return new QueryData(series, labelMatchers, Optional.of(labelValuesByName), groupBy, Optional.of(groupBySlice));
    }
}
