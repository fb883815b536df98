package io.leadline.discovery;

import io.leadline.promql.Labels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Label names in the order in which a series has them. All sequences form a tree with a step for each name, so that the
 * one of a series is found without making anything, if it was seen before.
 */
final class LabelSequence {
    private final @Nullable LabelSequence parent;
    private final String last;
    /** Where the watched labels stand in this sequence, -1 for one that it does not have. */
    private final int[] positions;

    private final Map<String, LabelSequence> longer = new HashMap<>();
    private @Nullable LabelSequence latest;
    private @Nullable LabelSet set;

    private LabelSequence(@Nullable LabelSequence parent, String last, int[] positions) {
        this.parent = parent;
        this.last = last;
        this.positions = positions;
    }

    static LabelSequence empty(WatchedLabels labels) {
        int[] positions = new int[labels.size()];
        Arrays.fill(positions, -1);
        return new LabelSequence(null, "", positions);
    }

    /** The sequence with one more name, which stands at an index. */
    LabelSequence with(String name, int index, WatchedLabels labels) {
        LabelSequence next = latest;
        // Series with the same labels often follow each other.
        if (next == null || !next.last.equals(name)) {
            next = longer.get(name);
            if (next == null) {
                next = longer(name, index, labels.indexOf(name));
            }
            latest = next;
        }
        return next;
    }

    private LabelSequence longer(String name, int index, int watched) {
        int[] places = positions;
        if (watched != WatchedLabels.NONE) {
            // If a name comes twice, the last value counts.
            places = places.clone();
            places[watched] = index;
        }
        LabelSequence next = new LabelSequence(this, name, places);
        longer.put(name, next);
        return next;
    }

    /** Where a watched label stands, or -1. */
    int position(int label) {
        return positions[label];
    }

    /** The set of these names, if it has been looked for. */
    @Nullable
    LabelSet set() {
        return set;
    }

    void set(LabelSet found) {
        set = found;
    }

    /** A series with these names. */
    Labels labels() {
        Labels.Builder labels = Labels.builder();
        for (LabelSequence sequence = this; sequence.parent != null; sequence = sequence.parent) {
            labels.put(sequence.last, "");
        }
        return labels.build();
    }
}
