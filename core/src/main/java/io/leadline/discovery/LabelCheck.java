package io.leadline.discovery;

import io.leadline.promql.Matcher;
import java.util.HashMap;
import java.util.Map;

/** A matcher of a selector, and what it said of values that it has seen. Not thread-safe. */
final class LabelCheck {
    /** A namespace comes again; the name of a pod hardly. */
    private static final int MOST = 1 << 14;

    private final Matcher matcher;
    private final int label;
    private final Map<String, Boolean> known = new HashMap<>();

    LabelCheck(Matcher matcher, WatchedLabels watched) {
        this.matcher = matcher;
        this.label = watched.indexOf(matcher.name());
    }

    Matcher matcher() {
        return matcher;
    }

    /** Whether a series, which has the label, passes. */
    boolean passes(CurrentSeries series, LabelSequence names) {
        String value = series.value(names.position(label));
        if (!matcher.type().isRegex()) {
            return matcher.matches(value);
        }
        Boolean answer = known.get(value);
        if (answer == null) {
            answer = matcher.matches(value);
            if (known.size() < MOST) {
                known.put(value, answer);
            }
        }
        return answer;
    }
}
