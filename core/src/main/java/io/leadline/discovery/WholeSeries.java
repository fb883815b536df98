package io.leadline.discovery;

import io.leadline.promql.Labels;

/** One series in memory after the other. Not thread-safe. */
final class WholeSeries implements CurrentSeries {
    private Labels labels = Labels.empty();

    WholeSeries of(Labels series) {
        labels = series;
        return this;
    }

    @Override
    public int size() {
        return labels.size();
    }

    @Override
    public String name(int index) {
        return labels.name(index);
    }

    @Override
    public String value(int index) {
        return labels.value(index);
    }
}
