package io.leadline.rule;

import io.leadline.diagnostic.VisibleText;
import io.leadline.naming.NameFilter;
import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import java.util.ArrayList;
import java.util.List;

/** What parts of a rule do, in words: lower case, without a full stop, values in backticks. */
public final class RuleInWords {
    private RuleInWords() {}

    /**
     * Which series a selector takes.
     *
     * @param selector the selector
     * @return a noun phrase: {@code series named `queue_depth`, with a label `pod`}
     */
    public static String of(MetricSelector selector) {
        List<String> names = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Matcher matcher : selector.matchers()) {
            if (matcher.name().equals(Labels.METRIC_NAME)) {
                names.add(name(matcher));
            } else {
                labels.add(label(matcher));
            }
        }
        String subject = names.isEmpty() ? "series of any name" : "series " + String.join(" and ", names);
        return labels.isEmpty() ? subject : subject + ", with " + String.join(" and ", labels);
    }

    /**
     * What a filter does with series.
     *
     * @param filter the filter
     * @return a verb phrase
     */
    public static String of(NameFilter filter) {
        String pattern = code(filter.pattern().value());
        return switch (filter.kind()) {
            case IS -> "keeps only names that contain a match of " + pattern;
            case IS_NOT -> "drops names that contain a match of " + pattern;
            case MATCHES -> "keeps only names that contain a match of " + pattern + " (name.matches)";
        };
    }

    private static String name(Matcher matcher) {
        String value = code(matcher.value());
        return switch (matcher.type()) {
            case EQUAL -> "named " + value;
            case NOT_EQUAL -> "not named " + value;
            case REGEX -> "whose whole name matches " + value;
            case NOT_REGEX -> "whose whole name does not match " + value;
        };
    }

    private static String label(Matcher matcher) {
        String label = "label " + code(matcher.name());
        String value = code(matcher.value());
        boolean empty = matcher.value().isEmpty();
        return switch (matcher.type()) {
            case EQUAL -> empty ? "no " + label : label + " equal to " + value;
            case NOT_EQUAL -> empty ? "a " + label : label + " other than " + value;
            case REGEX -> label + " matching " + value;
            case NOT_REGEX -> label + " not matching " + value;
        };
    }

    private static String code(String text) {
        return "`" + VisibleText.of(text.strip()) + "`";
    }
}
