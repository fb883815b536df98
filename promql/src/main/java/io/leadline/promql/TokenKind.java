package io.leadline.promql;

import io.leadline.promql.internal.antlr.PromqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of PromQL, named as in Prometheus' parser (3.16, promql/parser/lex.go). A kind has a text if messages show
 * that text in place of what was written.
 */
enum TokenKind {
    EOF(Group.OTHER, ""),
    ERROR(Group.OTHER, ""),
    COMMENT(Group.OTHER, ""),
    IDENTIFIER(Group.OTHER, ""),
    METRIC_IDENTIFIER(Group.OTHER, ""),
    STRING(Group.OTHER, ""),
    NUMBER(Group.OTHER, ""),
    DURATION(Group.OTHER, ""),

    LEFT_PAREN(Group.PUNCTUATION, "("),
    RIGHT_PAREN(Group.PUNCTUATION, ")"),
    LEFT_BRACE(Group.PUNCTUATION, "{"),
    RIGHT_BRACE(Group.PUNCTUATION, "}"),
    LEFT_BRACKET(Group.PUNCTUATION, "["),
    RIGHT_BRACKET(Group.PUNCTUATION, "]"),
    COMMA(Group.PUNCTUATION, ","),
    EQL(Group.PUNCTUATION, "="),
    COLON(Group.PUNCTUATION, ":"),

    ADD(Group.OPERATOR, "+"),
    SUB(Group.OPERATOR, "-"),
    MUL(Group.OPERATOR, "*"),
    DIV(Group.OPERATOR, "/"),
    MOD(Group.OPERATOR, "%"),
    POW(Group.OPERATOR, "^"),
    ATAN2(Group.OPERATOR, "atan2"),
    EQLC(Group.OPERATOR, "=="),
    NEQ(Group.OPERATOR, "!="),
    LTE(Group.OPERATOR, "<="),
    LSS(Group.OPERATOR, "<"),
    GTE(Group.OPERATOR, ">="),
    GTR(Group.OPERATOR, ">"),
    TRIM_UPPER(Group.OPERATOR, "</"),
    TRIM_LOWER(Group.OPERATOR, ">/"),
    AND(Group.OPERATOR, "and"),
    OR(Group.OPERATOR, "or"),
    UNLESS(Group.OPERATOR, "unless"),
    EQL_REGEX(Group.OPERATOR, "=~"),
    NEQ_REGEX(Group.OPERATOR, "!~"),
    AT(Group.OPERATOR, "@"),

    SUM(Group.AGGREGATOR, "sum"),
    AVG(Group.AGGREGATOR, "avg"),
    COUNT(Group.AGGREGATOR, "count"),
    MIN(Group.AGGREGATOR, "min"),
    MAX(Group.AGGREGATOR, "max"),
    GROUP(Group.AGGREGATOR, "group"),
    STDDEV(Group.AGGREGATOR, "stddev"),
    STDVAR(Group.AGGREGATOR, "stdvar"),
    TOPK(Group.AGGREGATOR, "topk"),
    BOTTOMK(Group.AGGREGATOR, "bottomk"),
    COUNT_VALUES(Group.AGGREGATOR, "count_values"),
    QUANTILE(Group.AGGREGATOR, "quantile"),
    LIMITK(Group.AGGREGATOR, "limitk"),
    LIMIT_RATIO(Group.AGGREGATOR, "limit_ratio"),

    OFFSET(Group.KEYWORD, "offset"),
    SMOOTHED(Group.KEYWORD, "smoothed"),
    ANCHORED(Group.KEYWORD, "anchored"),
    BY(Group.KEYWORD, "by"),
    WITHOUT(Group.KEYWORD, "without"),
    ON(Group.KEYWORD, "on"),
    IGNORING(Group.KEYWORD, "ignoring"),
    GROUP_LEFT(Group.KEYWORD, "group_left"),
    GROUP_RIGHT(Group.KEYWORD, "group_right"),
    FILL(Group.KEYWORD, "fill"),
    FILL_LEFT(Group.KEYWORD, "fill_left"),
    FILL_RIGHT(Group.KEYWORD, "fill_right"),
    BOOL(Group.KEYWORD, "bool"),

    START(Group.PREPROCESSOR, "start"),
    END(Group.PREPROCESSOR, "end"),
    STEP(Group.PREPROCESSOR, "step"),
    RANGE(Group.PREPROCESSOR, "range"),
    MAX_OF(Group.PREPROCESSOR, "max_of"),
    MIN_OF(Group.PREPROCESSOR, "min_of"),

    OPEN_HIST(Group.PUNCTUATION, "{{"),
    CLOSE_HIST(Group.PUNCTUATION, "}}"),
    BLANK(Group.PUNCTUATION, "_"),
    TIMES(Group.PUNCTUATION, "x"),
    SPACE(Group.PUNCTUATION, " "),

    // Prometheus has no texts for these and shows their numbers.
    SUM_DESC(Group.HISTOGRAM, "<Item 57370>"),
    COUNT_DESC(Group.HISTOGRAM, "<Item 57371>"),
    SCHEMA_DESC(Group.HISTOGRAM, "<Item 57372>"),
    OFFSET_DESC(Group.HISTOGRAM, "<Item 57373>"),
    NEGATIVE_OFFSET_DESC(Group.HISTOGRAM, "<Item 57374>"),
    BUCKETS_DESC(Group.HISTOGRAM, "<Item 57375>"),
    NEGATIVE_BUCKETS_DESC(Group.HISTOGRAM, "<Item 57376>"),
    ZERO_BUCKET_DESC(Group.HISTOGRAM, "<Item 57377>"),
    ZERO_BUCKET_WIDTH_DESC(Group.HISTOGRAM, "<Item 57378>"),
    CUSTOM_VALUES_DESC(Group.HISTOGRAM, "<Item 57379>"),
    COUNTER_RESET_HINT_DESC(Group.HISTOGRAM, "<Item 57380>"),
    UNKNOWN_COUNTER_RESET(Group.HISTOGRAM, "<Item 57445>"),
    COUNTER_RESET(Group.HISTOGRAM, "<Item 57446>"),
    NOT_COUNTER_RESET(Group.HISTOGRAM, "<Item 57447>"),
    GAUGE_TYPE(Group.HISTOGRAM, "<Item 57448>");

    /** How a kind is described in messages. */
    enum Group {
        OTHER,
        PUNCTUATION,
        OPERATOR,
        AGGREGATOR,
        KEYWORD,
        PREPROCESSOR,
        HISTOGRAM
    }

    private record Keyword(String text, TokenKind kind) {
        /** Whether a word is the keyword, whatever its case. The bit that differs in case tells no other two apart. */
        boolean is(String source, int start, int length) {
            if (length != text.length()) {
                return false;
            }
            for (int i = 1; i < length; i++) {
                if ((source.charAt(start + i) | CASE_BIT) != (text.charAt(i) | CASE_BIT)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int CASE_BIT = 0x20;

    /** The keywords by their first letter. */
    private static final Keyword[][] KEYWORDS = keywords();

    private final Group group;
    private final String text;
    private final int grammarType;
    private final @Nullable BinaryOperator binaryOperator;
    private final DurationExpr.@Nullable Operator durationOperator;
    private final @Nullable Aggregation aggregation;

    TokenKind(Group group, String text) {
        this.group = group;
        this.text = text;
        this.grammarType = grammarType(group, name());
        this.binaryOperator = namesake(BinaryOperator.values(), name());
        this.durationOperator = namesake(DurationExpr.Operator.values(), name());
        this.aggregation = namesake(Aggregation.values(), name());
    }

    private static <E extends Enum<E>> @Nullable E namesake(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    /** The operator between expressions that the token is. Only for tokens that are one. */
    BinaryOperator binaryOperator() {
        return Objects.requireNonNull(binaryOperator);
    }

    /** The operator or function of durations that the token is. Only for tokens that are one. */
    DurationExpr.Operator durationOperator() {
        return Objects.requireNonNull(durationOperator);
    }

    /** The aggregation that the token is. Only for tokens that are one. */
    Aggregation aggregation() {
        return Objects.requireNonNull(aggregation);
    }

    /** The type of the token in the ANTLR grammar. */
    int grammarType() {
        return grammarType;
    }

    private static int grammarType(Group group, String name) {
        if (group == Group.AGGREGATOR) {
            return PromqlParser.AGGREGATION;
        }
        for (int type = 1; type <= PromqlParser.VOCABULARY.getMaxTokenType(); type++) {
            if (name.equals(PromqlParser.VOCABULARY.getSymbolicName(type))) {
                return type;
            }
        }
        return name.equals("EOF") ? Token.EOF : Token.INVALID_TYPE;
    }

    Group group() {
        return group;
    }

    /** The text that stands for the kind in messages and prints, or "" if it is what was written. */
    String text() {
        return text;
    }

    boolean isAggregator() {
        return group == Group.AGGREGATOR;
    }

    /** The kind of a word outside braces, whatever its case; null if the word is a name. */
    static @Nullable TokenKind keyword(String text, int start, int end) {
        int letter = (text.charAt(start) | CASE_BIT) - 'a';
        if (letter < 0 || letter >= KEYWORDS.length) {
            return null;
        }
        int length = end - start;
        for (Keyword keyword : KEYWORDS[letter]) {
            if (keyword.is(text, start, length)) {
                return keyword.kind;
            }
        }
        return null;
    }

    private static Keyword[][] keywords() {
        List<Keyword> all = new ArrayList<>(List.of(new Keyword("inf", NUMBER), new Keyword("nan", NUMBER)));
        for (TokenKind kind : values()) {
            if (kind.text.length() > 1 && Character.isLetter(kind.text.charAt(0))) {
                all.add(new Keyword(kind.text, kind));
            }
        }
        Keyword[][] byLetter = new Keyword['z' - 'a' + 1][];
        for (int letter = 0; letter < byLetter.length; letter++) {
            char first = (char) ('a' + letter);
            byLetter[letter] = all.stream()
                    .filter(keyword -> keyword.text.charAt(0) == first)
                    .toArray(Keyword[]::new);
        }
        return byLetter;
    }
}
