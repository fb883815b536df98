package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words the complaint about a token that cannot stand where it stands, as Prometheus does. */
final class UnexpectedToken {
    private static final int SHOWN_RUNES = 10;
    private static final String SUBQUERY = "number, duration, step(), or range()";

    /** For each error production what was being read, and what should have come. */
    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("unexpected", new Place("", "")),
            Map.entry("unexpectedInAggregation", new Place("aggregation", "")),
            Map.entry("unexpectedInsteadOfGrouping", new Place("grouping opts", "\"(\"")),
            Map.entry("unexpectedBehindGroupingLabel", new Place("grouping opts", "\",\" or \")\"")),
            Map.entry("unexpectedInsteadOfGroupingLabel", new Place("grouping opts", "label")),
            Map.entry("unexpectedInOffset", new Place("offset", SUBQUERY)),
            Map.entry("unexpectedInAt", new Place("@", "timestamp")),
            Map.entry("unexpectedBehindStep", new Place("subquery selector", "\"]\"")),
            Map.entry(
                    "unexpectedInsteadOfStep",
                    new Place("subquery selector", "number, duration, step(), range(), or \"]\"")),
            Map.entry("unexpectedBehindRange", new Place("subquery or range", "\":\" or \"]\"")),
            Map.entry("unexpectedInsteadOfRange", new Place("subquery or range selector", SUBQUERY)),
            Map.entry("unexpectedBehindMatcher", new Place("label matching", "\",\" or \"}\"")),
            Map.entry("unexpectedInsteadOfMatcherValue", new Place("label matching", "string")),
            Map.entry("unexpectedInsteadOfMatchOperator", new Place("label matching", "label matching operator")),
            Map.entry("unexpectedInsteadOfMatcher", new Place("label matching", "identifier or \"}\"")),
            Map.entry("unexpectedBehindLabelValue", new Place("label set", "\",\" or \"}\"")),
            Map.entry("unexpectedInsteadOfLabelValue", new Place("label set", "string")),
            Map.entry("unexpectedInsteadOfEquals", new Place("label set", "\"=\"")),
            Map.entry("unexpectedInsteadOfLabel", new Place("label set", "identifier or \"}\"")),
            Map.entry("unexpectedInSeries", new Place("series values", "")),
            Map.entry("unexpectedWord", new Place("series values", "number or \"stale\"")),
            Map.entry(
                    "unexpectedInHistogram",
                    new Place("histogram description", "histogram description key, e.g. buckets:[5 10 7]")));

    private UnexpectedToken() {}

    private record Place(String context, String expected) {}

    /** The message of an error production. */
    static String message(Token token, String action) {
        Place place = Objects.requireNonNull(PLACES.get(action), action);
        return message(token, place.context(), place.expected());
    }

    static String message(Token token, String context, String expected) {
        return "unexpected " + description(token)
                + (context.isEmpty() ? "" : " in " + context)
                + (expected.isEmpty() ? "" : ", expected " + expected);
    }

    private static String description(Token token) {
        String noun = noun(token.kind());
        if (noun == null) {
            return shown(token);
        }
        return token.kind() == TokenKind.EOF ? noun : noun + " " + shown(token);
    }

    private static @Nullable String noun(TokenKind kind) {
        return switch (kind) {
            case EOF -> "end of input";
            case COMMENT -> "comment";
            case IDENTIFIER -> "identifier";
            case METRIC_IDENTIFIER -> "metric identifier";
            case STRING -> "string";
            case NUMBER -> "number";
            case DURATION -> "duration";
            default -> kind.group() == TokenKind.Group.HISTOGRAM ? GoQuote.quote(kind.text()) : null;
        };
    }

    private static String shown(Token token) {
        String text = token.text();
        return switch (token.kind().group()) {
            case KEYWORD -> "<" + text + ">";
            case OPERATOR -> "<op:" + text + ">";
            case AGGREGATOR -> "<aggr:" + text + ">";
            default -> {
                boolean name = token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.METRIC_IDENTIFIER;
                if (name || GoText.byteLength(text, 0, text.length()) <= SHOWN_RUNES) {
                    yield GoQuote.quote(text);
                }
                int runes = Math.min(SHOWN_RUNES, text.codePointCount(0, text.length()));
                yield GoQuote.quote(text.substring(0, text.offsetByCodePoints(0, runes))) + "...";
            }
        };
    }
}
