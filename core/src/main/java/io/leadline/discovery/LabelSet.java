package io.leadline.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A distinct set of label names, and the kinds of series that have it. The metric's name is no part of a set. */
final class LabelSet {
    private final List<String> names;
    private final Map<String, SeriesKind> kinds = new HashMap<>();
    private SeriesKind latest;

    LabelSet(List<String> names) {
        this.names = names;
        this.latest = new SeriesKind("", this);
        kinds.put("", latest);
    }

    /** The names, sorted. */
    List<String> names() {
        return names;
    }

    /** The series with these labels and a name; always the same for the same name. */
    SeriesKind kind(String metricName) {
        // Series of one name often follow each other.
        if (!latest.name().equals(metricName)) {
            SeriesKind known = kinds.get(metricName);
            if (known == null) {
                known = new SeriesKind(metricName, this);
                kinds.put(metricName, known);
            }
            latest = known;
        }
        return latest;
    }
}
