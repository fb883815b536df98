package io.leadline.discovery;

import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.PromqlError;
import io.leadline.promql.PromqlResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discovery by one distinct selector: which series it selects. Rules with the same text share it. */
final class SelectorDiscovery {
    private final String text;
    private final List<Matcher> nameMatchers = new ArrayList<>();
    private final List<LabelCheck> labelChecks = new ArrayList<>();
    private final Map<String, Boolean> selectedNames = new HashMap<>();
    private final Map<SeriesKind, Selection> answered = new HashMap<>();
    private final List<Selection> selections = new ArrayList<>();
    private Optional<String> error;

    SelectorDiscovery(String text, PromqlResult<MetricSelector> selector, WatchedLabels watched) {
        this.text = text;
        this.error = selector.error().map(PromqlError::text).map(e -> "bad_data: invalid parameter \"match[]\": " + e);
        selector.value().ifPresent(s -> {
            for (Matcher matcher : s.matchers()) {
                if (matcher.name().equals(Labels.METRIC_NAME)) {
                    nameMatchers.add(matcher);
                } else {
                    labelChecks.add(new LabelCheck(matcher, watched));
                }
            }
        });
    }

    String text() {
        return text;
    }

    Optional<String> error() {
        return error;
    }

    /** Replaces what a snapshot would say by the answer of a source. */
    void answered(Optional<String> failure) {
        error = failure;
    }

    /** The series of a kind in the answer of a source. */
    Selection answered(SeriesKind kind) {
        Selection known = answered.get(kind);
        if (known == null) {
            known = new Selection(this, kind, new LabelCheck[0]);
            answered.put(kind, known);
        }
        return known;
    }

    /** The series of a kind in a snapshot, with the checks that their values have to pass; empty if none can. */
    Optional<Selection> candidate(SeriesKind kind) {
        if (error.isPresent() || !selectedNames.computeIfAbsent(kind.name(), this::selectsName)) {
            return Optional.empty();
        }
        List<LabelCheck> open = new ArrayList<>();
        for (LabelCheck check : labelChecks) {
            if (kind.labels().names().contains(check.matcher().name())) {
                open.add(check);
            } else if (!check.matcher().matches("")) {
                return Optional.empty();
            }
        }
        return Optional.of(new Selection(this, kind, open.toArray(LabelCheck[]::new)));
    }

    private boolean selectsName(String name) {
        for (Matcher matcher : nameMatchers) {
            if (!matcher.matches(name)) {
                return false;
            }
        }
        return true;
    }

    /** Notes that the first series of a kind was selected. */
    void appeared(Selection selection) {
        selections.add(selection);
    }

    /** What was selected, in the order of the first series of each kind. */
    List<Selection> selections() {
        return selections;
    }
}
