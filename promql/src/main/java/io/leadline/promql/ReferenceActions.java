package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reductions of {@code productions.txt} do (Prometheus 3.16, promql/parser/generated_parser.y). Values are
 * passed as Prometheus passes them, with null for what could not be made. Not thread-safe.
 */
final class ReferenceActions {
    private final String text;
    private final ErrorList errors;
    private final Nodes nodes;
    private final SeriesActions series;
    private final ClosingToken closing = new ClosingToken();

    /** The token that was read last: the next one where the parser looked ahead. */
    private Token current = new Token(TokenKind.EOF, 0, 0, "");

    private @Nullable Object result;

    ReferenceActions(TokenList tokens, PromqlOptions options, ErrorList errors) {
        this.text = tokens.text();
        this.errors = errors;
        this.nodes = new Nodes(options, errors);
        this.series = new SeriesActions(text, options, errors);
    }

    @Nullable
    Object result() {
        return result;
    }

    void reading(Token token) {
        current = token;
        closing.reading(token);
    }

    /** The value of the left side of a production. */
    @Nullable
    Object reduce(String action, @Nullable Object[] right) {
        if (action.startsWith("unexpected")) {
            if (current.kind() != TokenKind.ERROR) {
                errors.add(
                        PromqlError.Kind.SYNTAX,
                        current.start(),
                        current.end(),
                        UnexpectedToken.message(current, action));
            }
            return afterError(action, right);
        }
        return switch (action) {
            case "" -> right.length == 0 ? null : right[0];
            case "second" -> right[1];
            case "result" -> {
                result = right[1];
                yield right[0];
            }
            case "nothing" -> {
                errors.semantic(new TextRange(0, 0), "no expression found in input");
                yield right[0];
            }
            default -> reduceSelector(action, right);
        };
    }

    private @Nullable Object afterError(String action, @Nullable Object[] right) {
        return switch (action) {
            case "unexpectedInAggregation" ->
                nodes.aggregate(
                        new TextRange(token(right[0]).start(), closing.end()),
                        aggregation(right[0]),
                        Grouping.NONE,
                        List.of());
            case "unexpectedInsteadOfGroupingLabel" -> "";
            case "unexpectedInsteadOfGrouping" -> List.of();
            case "unexpectedInsteadOfMatcherValue",
                    "unexpectedInsteadOfMatchOperator",
                    "unexpectedInsteadOfMatcher",
                    "unexpectedInsteadOfLabelValue",
                    "unexpectedInsteadOfEquals",
                    "unexpectedInsteadOfLabel" -> null;
            default -> right[0];
        };
    }

    private @Nullable Object reduceSelector(String action, @Nullable Object[] right) {
        return switch (action) {
            case "namedSelector" ->
                ((MatcherList) value(right[1])).toSelector(token(right[0]).text(), range(right[0]));
            case "name" ->
                new MatcherList(range(right[0])).toSelector(token(right[0]).text(), range(right[0]));
            case "unnamedSelector" -> ((MatcherList) value(right[0])).toSelector();
            case "braces" -> ((MatcherList) value(right[1])).in(merge(right));
            case "emptyBraces" -> new MatcherList(merge(right));
            case "firstMatcher" -> new MatcherList(new TextRange(0, 0)).with((PlacedMatcher) right[0]);
            case "appendMatcher" -> ((MatcherList) value(right[0])).with((PlacedMatcher) right[2]);
            case "matcher" -> {
                TextRange range = merge(right);
                Token value = token(right[2]);
                yield nodes.matcher(
                                token(right[0]).text(),
                                matchType(token(right[1]).kind()),
                                StringTexts.unquote(text, value.start(), value.end()),
                                range)
                        .map(matcher -> new PlacedMatcher(matcher, range))
                        .orElse(null);
            }
            case "nameMatcher" ->
                new PlacedMatcher(
                        Matcher.equal(Labels.METRIC_NAME, token(right[0]).text()), range(right[0]));
            case "quotedName" -> {
                Token string = token(right[0]);
                yield new Token(
                        TokenKind.METRIC_IDENTIFIER,
                        string.start(),
                        string.end(),
                        StringTexts.unquote(text, string.start(), string.end()));
            }
            default -> reduceOperation(action, right);
        };
    }

    static MatchType matchType(TokenKind kind) {
        return switch (kind) {
            case EQL -> MatchType.EQUAL;
            case NEQ -> MatchType.NOT_EQUAL;
            case EQL_REGEX -> MatchType.REGEX;
            case NEQ_REGEX -> MatchType.NOT_REGEX;
            default -> throw new IllegalArgumentException("no match operator: " + kind);
        };
    }

    private @Nullable Object reduceOperation(String action, @Nullable Object[] right) {
        return switch (action) {
            case "binary" ->
                nodes.binary(
                        expr(right[0]), operator(token(right[1])), (BinaryModifiers) value(right[2]), expr(right[3]));
            case "noModifier" -> BinaryModifiers.NONE;
            case "bool" -> BinaryModifiers.BOOL;
            case "on", "ignoring" -> {
                BinaryModifiers modifiers = (BinaryModifiers) value(right[0]);
                yield modifiers.with(modifiers.matching().with(action.equals("on"), labels(right[2])));
            }
            case "groupLeft" -> grouped(right, VectorMatching.Cardinality.MANY_TO_ONE);
            case "groupRight" -> grouped(right, VectorMatching.Cardinality.ONE_TO_MANY);
            case "fill" -> filled(right, right[2], right[2]);
            case "fillLeft" -> filled(right, right[2], null);
            case "fillRight" -> filled(right, null, right[2]);
            case "fillLeftRight" -> filled(right, right[2], right[4]);
            case "fillRightLeft" -> filled(right, right[4], right[2]);
            case "signedFill" ->
                token(right[1]).kind() == TokenKind.SUB
                        ? ((NumberLiteral) value(right[2]))
                                .negated(token(right[1]).start())
                        : value(right[2]);
            case "emptyLabels" -> List.of();
            case "firstLabel" -> new ArrayList<>(List.of(value(right[0])));
            case "appendLabel" -> {
                List<String> list = labels(right[0]);
                list.add((String) value(right[2]));
                yield list;
            }
            case "label" -> nodes.groupingLabel(token(right[0]).text(), false, range(right[0]));
            case "quotedLabel" ->
                nodes.groupingLabel(
                        StringTexts.unquote(
                                text, token(right[0]).start(), token(right[0]).end()),
                        true,
                        range(right[0]));
            default -> reduceCall(action, right);
        };
    }

    private static BinaryModifiers grouped(@Nullable Object[] right, VectorMatching.Cardinality cardinality) {
        BinaryModifiers modifiers = (BinaryModifiers) value(right[0]);
        return modifiers.with(modifiers.matching().with(cardinality, labels(right[2])));
    }

    private static BinaryModifiers filled(@Nullable Object[] right, @Nullable Object left, @Nullable Object other) {
        BinaryModifiers modifiers = (BinaryModifiers) value(right[0]);
        return modifiers.with(modifiers.matching().with(number(left), number(other)));
    }

    private static Optional<Double> number(@Nullable Object literal) {
        return literal instanceof NumberLiteral number ? Optional.of(number.value()) : Optional.empty();
    }

    private @Nullable Object reduceCall(String action, @Nullable Object[] right) {
        return switch (action) {
            case "aggregate" -> aggregate(right[0], Grouping.NONE, right[1], closing.endBeforeParen(text));
            case "aggregateModifierFirst" -> aggregate(right[0], (Grouping) value(right[1]), right[2], closing.end());
            case "aggregateModifierLast" -> aggregate(right[0], (Grouping) value(right[2]), right[1], closing.end());
            case "by" -> new Grouping(labels(right[1]), false);
            case "without" -> new Grouping(labels(right[1]), true);
            case "call" -> nodes.call(token(right[0]).text(), range(right[0]), expressions(right[1]), closing.end());
            case "noArguments" -> List.of();
            case "firstArgument" -> new ArrayList<>(List.of(value(right[0])));
            case "appendArgument" -> {
                List<Expr> list = expressions(right[0]);
                list.add(expr(right[2]));
                yield list;
            }
            case "trailingComma" -> {
                errors.semantic(range(right[1]), "trailing commas not allowed in function call args");
                yield right[0];
            }
            case "paren" -> new ParenExpr(merge(right), expr(right[1]));
            case "unary" ->
                Nodes.unary(token(right[0]).start(), token(right[0]).kind() == TokenKind.SUB, expr(right[1]));
            case "string" -> {
                Token string = token(right[0]);
                yield new StringLiteral(range(string), StringTexts.unquote(text, string.start(), string.end()));
            }
            case "numberLiteral" -> nodes.number(token(right[0]).text(), range(right[0]), range(current));
            case "durationLiteral" -> nodes.duration(token(right[0]).text(), range(right[0]));
            case "number" -> nodes.numberValue(token(right[0]).text(), range(current));
            case "durationNumber" -> nodes.durationValue(token(right[0]).text(), range(right[0]));
            case "negative" -> -(Double) value(right[1]);
            default -> reduceModifier(action, right);
        };
    }

    private AggregateExpr aggregate(@Nullable Object operator, Grouping grouping, @Nullable Object arguments, int end) {
        return nodes.aggregate(
                new TextRange(token(operator).start(), end), aggregation(operator), grouping, expressions(arguments));
    }

    private @Nullable Object reduceModifier(String action, @Nullable Object[] right) {
        return switch (action) {
            case "positive" -> nodes.positive(duration(right[0]));
            case "offset" -> nodes.offset(expr(right[0]), duration(right[2]), closing.end());
            case "anchored" -> nodes.extended(expr(right[0]), true);
            case "smoothed" -> nodes.extended(expr(right[0]), false);
            case "atTime" -> nodes.atTime(expr(right[0]), (Double) value(right[2]), closing.end());
            case "atBoundary" ->
                nodes.at(
                        expr(right[0]),
                        token(right[2]).kind() == TokenKind.START ? AtModifier.Boundary.START : AtModifier.Boundary.END,
                        closing.end());
            case "matrix" ->
                nodes.matrix(expr(right[0]), duration(right[2]), Nodes.merge(range(right[1]), range(right[3])));
            case "subquery" ->
                Nodes.subquery(
                        expr(right[0]),
                        duration(right[2]),
                        Optional.empty(),
                        token(right[4]).end());
            case "subqueryWithStep" ->
                Nodes.subquery(
                        expr(right[0]),
                        duration(right[2]),
                        Optional.of(duration(right[4])),
                        token(right[5]).end());
            default -> reduceDuration(action, right);
        };
    }

    private @Nullable Object reduceDuration(String action, @Nullable Object[] right) {
        boolean negative = right.length > 0 && right[0] instanceof Token sign && sign.kind() == TokenKind.SUB;
        return switch (action) {
            case "durationOperand" -> nodes.durationOperand((NumberLiteral) value(right[0]));
            case "signedOffset" -> nodes.signedOffset(range(right[0]), negative, (NumberLiteral) value(right[1]));
            case "signedDuration" -> nodes.signedDuration(range(right[0]), negative, duration(right[1]), false);
            case "signedParenDuration" -> nodes.signedDuration(range(right[0]), negative, duration(right[2]), true);
            case "durationBinary" ->
                nodes.durationBinary(
                        duration(right[0]), durationOperator(right[1]), range(right[1]), duration(right[2]));
            case "durationFunction" -> function(right, 0);
            case "signedDurationFunction" ->
                Nodes.sign(durationOperator(right[0]), token(right[0]).start(), function(right, 1));
            case "durationExtreme" -> extreme(right, 0);
            case "signedDurationExtreme" ->
                Nodes.sign(durationOperator(right[0]), token(right[0]).start(), extreme(right, 1));
            case "parenDuration" ->
                Nodes.wrap(duration(right[1]), token(right[0]).start());
            default -> series.reduce(action, right, current);
        };
    }

    private static DurationExpr function(@Nullable Object[] right, int first) {
        return Nodes.durationFunction(
                durationOperator(right[first]),
                token(right[first]).start(),
                token(right[first + 2]).end());
    }

    private static DurationExpr extreme(@Nullable Object[] right, int first) {
        return Nodes.durationExtreme(
                durationOperator(right[first]),
                token(right[first]).start(),
                token(right[first + 5]).end(),
                duration(right[first + 2]),
                duration(right[first + 4]));
    }

    static BinaryOperator operator(Token token) {
        return token.kind().binaryOperator();
    }

    static DurationExpr.Operator durationOperator(@Nullable Object token) {
        return token(token).kind().durationOperator();
    }

    private static Aggregation aggregation(@Nullable Object token) {
        return token(token).kind().aggregation();
    }

    private static Object value(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    private static Token token(@Nullable Object value) {
        return (Token) value(value);
    }

    private static Expr expr(@Nullable Object value) {
        return (Expr) value(value);
    }

    private static DurationOperand duration(@Nullable Object value) {
        return (DurationOperand) value(value);
    }

    @SuppressWarnings("unchecked") // The grammar puts a list of labels there.
    private static List<String> labels(@Nullable Object value) {
        return (List<String>) value(value);
    }

    @SuppressWarnings("unchecked") // The grammar puts a list of expressions there.
    private static List<Expr> expressions(@Nullable Object value) {
        return (List<Expr>) value(value);
    }

    private static TextRange range(@Nullable Object token) {
        return new TextRange(token(token).start(), token(token).end());
    }

    private static TextRange merge(@Nullable Object[] tokens) {
        return new TextRange(
                token(tokens[0]).start(), token(tokens[tokens.length - 1]).end());
    }
}
