package io.leadline.discovery;

import org.jspecify.annotations.Nullable;

/**
 * Series with one name and one set of label names. Rules treat them alike; only selectors look at values too. Not
 * thread-safe.
 */
final class SeriesKind {
    private final String name;
    private final LabelSet labels;
    private Selection @Nullable [] selections;

    SeriesKind(String name, LabelSet labels) {
        this.name = name;
        this.labels = labels;
    }

    String name() {
        return name;
    }

    LabelSet labels() {
        return labels;
    }

    /** The selectors of a snapshot that may select such series, if they have been looked for. */
    Selection @Nullable [] selections() {
        return selections;
    }

    void selections(Selection[] found) {
        selections = found;
    }
}
