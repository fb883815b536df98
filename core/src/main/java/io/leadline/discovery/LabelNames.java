package io.leadline.discovery;

import io.leadline.promql.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A distinct set of label names, found without making anything for a set that was seen before: the sets form a tree,
 * one step for each name in sorted order. The name of the metric is no part of a set.
 */
final class LabelNames {
    private final @Nullable LabelNames parent;
    private final String last;
    private final Map<String, LabelNames> longer = new HashMap<>();

    private LabelNames(@Nullable LabelNames parent, String last) {
        this.parent = parent;
        this.last = last;
    }

    static LabelNames none() {
        return new LabelNames(null, "");
    }

    /** The set of a series' label names; called on the empty set. */
    LabelNames of(Labels series) {
        LabelNames set = this;
        for (int i = 0; i < series.size(); i++) {
            String name = series.name(i);
            if (!name.equals(Labels.METRIC_NAME)) {
                set = set.with(name);
            }
        }
        return set;
    }

    private LabelNames with(String name) {
        LabelNames known = longer.get(name);
        if (known == null) {
            known = new LabelNames(this, name);
            longer.put(name, known);
        }
        return known;
    }

    /** The names, sorted. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (LabelNames set = this; set.parent != null; set = set.parent) {
            names.add(0, set.last);
        }
        return names;
    }
}
