package io.leadline.promql.analysis;

import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.LabelReason.Effect;

/** What the matchers of a selector say about the labels of the series. */
final class SelectorLabels {
    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    private SelectorLabels() {}

    static ResultLabels of(VectorSelector node, ResultLabels series) {
        LabelReason selected = LabelReason.of(Effect.SELECTED, node.selector().toString(), node.range());
        ResultLabelsBuilder builder = series.toBuilder();
        if (series == ResultLabels.any()) {
            builder.others(LabelFact.sometimes(selected));
        }
        for (Matcher matcher : node.selector().matchers()) {
            LabelReason reason = LabelReason.of(Effect.SELECTED, matcher.toString(), node.range());
            LabelFact before = builder.fact(matcher.name());
            LabelFact asked = fact(matcher, reason);
            if (!before.agreesWith(asked)
                    || before.value().filter(value -> !matcher.matches(value)).isPresent()) {
                builder.impossible();
            }
            builder.narrow(matcher.name(), before.and(asked, reason));
        }
        return builder.build();
    }

    private static LabelFact fact(Matcher matcher, LabelReason reason) {
        if (matcher.type() == MatchType.EQUAL || (matcher.type() == MatchType.REGEX && isPlain(matcher.value()))) {
            return LabelFact.valued(matcher.value(), reason);
        }
        if (matcher.type() == MatchType.NOT_REGEX && matcher.value().equals(".+")) {
            return LabelFact.never(reason);
        }
        return matcher.matches("") ? LabelFact.sometimes(reason) : LabelFact.always(reason);
    }

    /** Whether a regular expression matches nothing but itself. */
    private static boolean isPlain(String pattern) {
        return pattern.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
    }
}
