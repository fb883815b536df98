package io.leadline.promql.analysis;

import java.util.List;

/** Prints lists of labels in reasons. */
final class LabelLists {
    private static final int MOST_SHOWN = 8;

    private LabelLists() {}

    /** For instance {@code (job, pod)}, with a space before it; long lists are cut. */
    static String print(List<String> labels) {
        String more = labels.size() > MOST_SHOWN ? ", ..." : "";
        return " (" + String.join(", ", labels.subList(0, Math.min(MOST_SHOWN, labels.size()))) + more + ")";
    }
}
