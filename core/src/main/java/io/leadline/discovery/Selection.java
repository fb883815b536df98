package io.leadline.discovery;

/** The series of one kind that one selector selects: how many, and which was the last. Not thread-safe. */
final class Selection {
    private final SelectorDiscovery selector;
    private final SeriesKind kind;
    private final LabelCheck[] checks;
    private long count;
    private long last;

    /**
     * Nothing selected yet.
     *
     * @param checks what the values of a series have to pass; none if all series of the kind are selected
     */
    Selection(SelectorDiscovery selector, SeriesKind kind, LabelCheck[] checks) {
        this.selector = selector;
        this.kind = kind;
        this.checks = checks;
    }

    /** Takes a series of this kind if its values pass. */
    void offer(CurrentSeries series, LabelSequence names, long number) {
        for (LabelCheck check : checks) {
            if (!check.passes(series, names)) {
                return;
            }
        }
        take(number);
    }

    /** Takes a series that the selector selects. */
    void take(long number) {
        if (count == 0) {
            selector.appeared(this);
        }
        count++;
        last = number;
    }

    SeriesKind kind() {
        return kind;
    }

    long count() {
        return count;
    }

    /** The number of the last one among all series that were looked at. */
    long last() {
        return last;
    }
}
