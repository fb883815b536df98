package io.leadline.discovery;

import io.leadline.promql.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the kind of one series after the other, and keeps the values that selectors look at. Not thread-safe. */
final class SeriesKinds {
    private final WatchedLabels watched;
    private final LabelSequence none;
    private final Map<List<String>, LabelSet> sets = new HashMap<>();

    SeriesKinds(WatchedLabels watched) {
        this.watched = watched;
        this.none = LabelSequence.empty(watched);
    }

    /** The names of the labels of a series, in its order. */
    LabelSequence names(CurrentSeries series) {
        LabelSequence names = none;
        int size = series.size();
        for (int i = 0; i < size; i++) {
            names = names.with(series.name(i), i, watched);
        }
        return names;
    }

    /** The kind of a series; it is equal for series with the same name and the same label names, in whatever order. */
    SeriesKind kind(CurrentSeries series, LabelSequence names) {
        int name = names.position(WatchedLabels.METRIC_NAME);
        LabelSet set = names.set();
        return (set == null ? find(names) : set).kind(name < 0 ? "" : series.value(name));
    }

    private LabelSet find(LabelSequence sequence) {
        List<String> names = new ArrayList<>(sequence.labels().names());
        names.remove(Labels.METRIC_NAME);
        LabelSet set = sets.computeIfAbsent(List.copyOf(names), LabelSet::new);
        sequence.set(set);
        return set;
    }
}
