package io.leadline.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one metric by the shape of requests, each made when it is needed first: one for requests with and one
 * for those without a namespace, and one for the shape of the latest metric selector, since callers ask the same again
 * and again. Thread-safe.
 */
final class MetricTexts {
    private final QueryTemplate template;
    private final String series;
    private final List<String> groupBy;
    private final String namespaceLabel;
    /** Whether the template can tell one label from another; most only copy the matchers. */
    private final boolean usesValues;

    // Two threads may both make one; they make the same, and it is safe to pass on without a lock.
    private @Nullable Prepared namespaced;
    private @Nullable Prepared clusterWide;
    private @Nullable Prepared selected;

    /** A shape, and its text if the template has one. */
    private record Prepared(RequestShape shape, Optional<MetricText> text) {}

    MetricTexts(QueryTemplate template, String series, List<String> groupBy) {
        this.template = template;
        this.series = series;
        this.groupBy = groupBy;
        this.namespaceLabel = template.namespaceLabel();
        this.usesValues = template.usesValues();
    }

    /** The query; null if the template has to do it. */
    @Nullable
    String render(String namespace, LabelSelector selector, List<String> names) {
        if (usesValues && hasEmptyValue(selector, names)) {
            // The template may tell it from others.
            return null;
        }
        Optional<MetricText> text = prepared(namespace, selector).text();
        return text.isPresent() ? text.get().render(namespace, selector, names) : null;
    }

    private static boolean hasEmptyValue(LabelSelector selector, List<String> names) {
        List<LabelRequirement> requirements = selector.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            if (isEmpty(requirements.get(i).values())) {
                return true;
            }
        }
        return isEmpty(names);
    }

    private static boolean isEmpty(List<String> values) {
        return values.isEmpty() || (values.size() == 1 && values.get(0).isEmpty());
    }

    private Prepared prepared(String namespace, LabelSelector selector) {
        boolean hasNamespace = !namespace.isEmpty();
        if (usesValues && !selector.isEmpty()) {
            Prepared known = selected;
            if (known == null || !known.shape.fits(namespace, selector)) {
                known = prepare(selector.keys(), hasNamespace);
                selected = known;
            }
            return known;
        }
        Prepared known = hasNamespace ? namespaced : clusterWide;
        if (known == null) {
            known = prepare(List.of(), hasNamespace);
            if (hasNamespace) {
                namespaced = known;
            } else {
                clusterWide = known;
            }
        }
        return known;
    }

    private Prepared prepare(List<String> keys, boolean hasNamespace) {
        RequestShape shape = new RequestShape(keys, hasNamespace, namespaceLabel, groupBy.get(0));
        return new Prepared(
                shape,
                template.executeWithoutValues(series, groupBy, shape.labels())
                        .flatMap(output -> MetricText.of(shape, output)));
    }
}
