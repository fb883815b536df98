package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;
import io.leadline.golang.PrometheusDuration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the nodes of a tree and reports the rules that they break while they are made (a port of what the reductions of
 * Prometheus 3.16 call in promql/parser/parse.go). Two parsers share it: the fast one, and the one that replays
 * Prometheus' own for a text with errors. After an error the nodes are only good enough to go on.
 */
final class Nodes {
    /** Stands in a range selector for an operand that is no selector. */
    static final VectorSelector BROKEN = new VectorSelector(new TextRange(0, 0), MetricSelector.of(List.of()));

    /** Stands for a duration that is not valid. */
    private static final NumberLiteral ZERO = new NumberLiteral(new TextRange(0, 0), 0, false);

    private final PromqlOptions options;
    private final ErrorList errors;

    Nodes(PromqlOptions options, ErrorList errors) {
        this.options = options;
        this.errors = errors;
    }

    static TextRange merge(TextRange first, TextRange last) {
        return new TextRange(first.start(), last.end());
    }

    NumberLiteral number(String text, TextRange range, TextRange current) {
        return new NumberLiteral(range, numberValue(text, current), false);
    }

    double numberValue(String text, TextRange current) {
        int small = NumberTexts.smallNumber(text);
        if (small >= 0) {
            return small;
        }
        GoResult<Double> value = NumberTexts.number(text);
        if (value.error().isPresent()) {
            errors.semantic(current, "error parsing number: " + value.error().get());
        }
        return value.value().orElse(0.0);
    }

    NumberLiteral duration(String text, TextRange range) {
        return new NumberLiteral(range, durationValue(text, range), true);
    }

    double durationValue(String text, TextRange range) {
        GoResult<PrometheusDuration> duration = PrometheusDuration.parse(text);
        if (duration.error().isPresent()) {
            errors.semantic(range, duration.error().get());
            return 0;
        }
        return NumberTexts.seconds(duration.orThrow());
    }

    /** A sign before an operand; a number takes it in. */
    static Expr unary(int start, boolean negative, Expr operand) {
        if (operand instanceof NumberLiteral number) {
            return negative ? number.negated(start) : number.startingAt(start);
        }
        return new UnaryExpr(new TextRange(start, operand.range().end()), negative, operand);
    }

    /** A matcher; empty if its pattern is no regular expression. */
    Optional<Matcher> matcher(String name, MatchType type, String value, TextRange range) {
        GoResult<Matcher> matcher = Matcher.of(name, type, value);
        if (matcher.error().isPresent()) {
            errors.semantic(range, matcher.error().get());
        }
        return matcher.value();
    }

    BinaryExpr binary(Expr left, BinaryOperator operator, BinaryModifiers modifiers, Expr right) {
        TextRange range = merge(left.range(), right.range());
        VectorMatching matching = modifiers.matching();
        if (matching.fills() && !options.binopFillModifiers()) {
            errors.semantic(range, "binop fill modifiers are experimental and not enabled");
        }
        if (operator.isSet() && matching.cardinality() == VectorMatching.Cardinality.ONE_TO_ONE) {
            matching = matching.isDefault()
                    ? VectorMatching.MANY_TO_MANY
                    : matching.with(VectorMatching.Cardinality.MANY_TO_MANY, matching.include());
        }
        // Prometheus drops the matching of operands that are no vectors, unless that is an error.
        boolean vectors = left.type() == ValueType.VECTOR && right.type() == ValueType.VECTOR;
        boolean dropped = !vectors && matching.labels().isEmpty() && !matching.fills();
        return new BinaryExpr(
                range,
                operator,
                modifiers.returnBool(),
                left,
                right,
                dropped ? Optional.empty() : Optional.of(matching));
    }

    AggregateExpr aggregate(TextRange range, Aggregation operator, Grouping grouping, List<Expr> arguments) {
        int expected = operator.parameterType().isPresent() ? 2 : 1;
        if (arguments.isEmpty()) {
            errors.semantic(range, "no arguments for aggregate expression provided");
        } else if (operator.isExperimental() && !options.experimentalFunctions()) {
            errors.semantic(
                    range,
                    operator.text()
                            + "() is experimental and must be enabled with --enable-feature=promql-experimental-functions");
        } else if (arguments.size() != expected) {
            errors.semantic(
                    range,
                    "wrong number of arguments for aggregate expression provided, expected " + expected + ", got "
                            + arguments.size());
        } else {
            Optional<Expr> parameter = expected == 2 ? Optional.of(arguments.get(0)) : Optional.empty();
            return new AggregateExpr(
                    range, operator, grouping.labels(), grouping.without(), parameter, arguments.get(expected - 1));
        }
        return new AggregateExpr(range, operator, grouping.labels(), grouping.without(), Optional.empty(), ZERO);
    }

    Call call(String name, TextRange nameRange, List<Expr> arguments, int end) {
        PromqlFunction function = PromqlFunction.named(name).orElse(null);
        if (function == null) {
            errors.semantic(nameRange, "unknown function with name " + GoQuote.quote(name));
            function = PromqlFunction.unknown(name);
        }
        if (function.experimental() && !options.experimentalFunctions()) {
            errors.semantic(nameRange, "function " + GoQuote.quote(name) + " is not enabled");
        }
        List<Expr> passed = arguments;
        if (name.equals("info")
                && arguments.size() > 1
                && arguments.get(1) instanceof VectorSelector labels
                && labels.selector().name().isEmpty()) {
            passed = new ArrayList<>(arguments);
            passed.set(1, labels.bypassing());
        }
        return new Call(new TextRange(nameRange.start(), end), function, passed);
    }

    Expr matrix(Expr operand, DurationOperand duration, TextRange brackets) {
        String error = "";
        if (!(operand instanceof VectorSelector selector)) {
            error = "ranges only allowed for vector selectors";
        } else if (selector.offset().isPresent()) {
            error = "no offset modifiers allowed before range";
        } else if (selector.at().isPresent()) {
            error = "no @ modifiers allowed before range";
        }
        if (!error.isEmpty()) {
            errors.semantic(brackets, error);
        }
        VectorSelector selector = operand instanceof VectorSelector vector ? vector : BROKEN;
        return new MatrixSelector(merge(operand.range(), brackets), selector, duration);
    }

    static SubqueryExpr subquery(Expr operand, DurationOperand duration, Optional<DurationOperand> step, int end) {
        boolean tooShort = step.isPresent() && step.get() instanceof NumberLiteral number && number.nanos() == 0;
        return new SubqueryExpr(
                new TextRange(operand.range().start(), end),
                operand,
                duration,
                tooShort ? Optional.empty() : step,
                Optional.empty(),
                Optional.empty());
    }

    Expr offset(Expr operand, DurationOperand duration, int end) {
        boolean zero = duration instanceof NumberLiteral number && number.nanos() == 0;
        Optional<DurationOperand> before;
        if (operand instanceof VectorSelector selector) {
            before = selector.offset();
        } else if (operand instanceof MatrixSelector matrix) {
            if (matrix.selector().equals(BROKEN)) {
                errors.semantic(operand.range(), "ranges only allowed for vector selectors");
                return operand;
            }
            before = matrix.selector().offset();
        } else if (operand instanceof SubqueryExpr subquery) {
            before = subquery.offset();
        } else {
            errors.semantic(
                    operand.range(),
                    "offset modifier must be preceded by an instant vector selector or range vector selector or a"
                            + " subquery");
            return operand;
        }
        if (before.isPresent()) {
            errors.semantic(operand.range(), "offset may not be set multiple times");
            return withOffset(operand, before, end);
        }
        return withOffset(operand, zero ? Optional.empty() : Optional.of(duration), end);
    }

    private static Expr withOffset(Expr operand, Optional<DurationOperand> offset, int end) {
        TextRange range = new TextRange(operand.range().start(), end);
        if (operand instanceof VectorSelector selector) {
            return selector.offset(range, offset);
        }
        if (operand instanceof MatrixSelector matrix) {
            VectorSelector inner = matrix.selector();
            return new MatrixSelector(range, inner.offset(inner.range(), offset), matrix.duration());
        }
        return ((SubqueryExpr) operand).offset(end, offset);
    }

    Expr atTime(Expr operand, double seconds, int end) {
        if (Double.isNaN(seconds) || seconds >= 0x1p63 || seconds <= -0x1p63) {
            errors.semantic(operand.range(), "timestamp out of bounds for @ modifier: " + fixed(seconds));
        }
        double rounded = NumberTexts.round(seconds * 1000);
        // A number that is too large becomes the smallest one, as on amd64.
        boolean fits = rounded >= -0x1p63 && rounded < 0x1p63;
        return at(operand, new AtModifier.Time(fits ? (long) rounded : Long.MIN_VALUE), end);
    }

    Expr at(Expr operand, AtModifier at, int end) {
        TextRange range = new TextRange(operand.range().start(), end);
        boolean given;
        if (operand instanceof VectorSelector selector) {
            given = selector.at().isPresent();
        } else if (operand instanceof MatrixSelector matrix) {
            if (matrix.selector().equals(BROKEN)) {
                errors.semantic(operand.range(), "ranges only allowed for vector selectors");
                return operand;
            }
            given = matrix.selector().at().isPresent();
        } else if (operand instanceof SubqueryExpr subquery) {
            given = subquery.at().isPresent();
        } else {
            errors.semantic(
                    operand.range(),
                    "@ modifier must be preceded by an instant vector selector or range vector selector or a"
                            + " subquery");
            return operand;
        }
        if (given) {
            errors.semantic(operand.range(), "@ <timestamp> may not be set multiple times");
            return operand;
        }
        if (operand instanceof VectorSelector selector) {
            return selector.at(range, at);
        }
        if (operand instanceof MatrixSelector matrix) {
            return new MatrixSelector(
                    range, matrix.selector().at(matrix.selector().range(), at), matrix.duration());
        }
        return ((SubqueryExpr) operand).at(end, at);
    }

    /** Applies {@code anchored} or {@code smoothed}. */
    Expr extended(Expr operand, boolean anchored) {
        if (operand instanceof VectorSelector selector) {
            return extendedSelector(selector, anchored, operand.range());
        }
        if (operand instanceof MatrixSelector matrix) {
            return matrix.selector().equals(BROKEN)
                    ? matrix
                    : new MatrixSelector(
                            matrix.range(),
                            extendedSelector(matrix.selector(), anchored, operand.range()),
                            matrix.duration());
        }
        String modifier = anchored ? "anchored" : "smoothed";
        errors.semantic(
                operand.range(),
                operand instanceof SubqueryExpr
                        ? modifier + " modifier is not supported for subqueries"
                        : modifier + " modifier not implemented");
        return operand;
    }

    private VectorSelector extendedSelector(VectorSelector selector, boolean anchored, TextRange range) {
        VectorSelector extended = selector.extended(anchored || selector.anchored(), !anchored || selector.smoothed());
        if (extended.anchored() && extended.smoothed()) {
            errors.semantic(range, "anchored and smoothed modifiers cannot be used together");
        }
        return extended;
    }

    DurationOperand durationOperand(NumberLiteral literal) {
        if (NumberTexts.isOutOfRange(literal.value())) {
            errors.semantic(literal.range(), "duration out of range");
            return ZERO;
        }
        return literal;
    }

    DurationOperand signedOffset(TextRange sign, boolean negative, NumberLiteral literal) {
        NumberLiteral signed = negative ? literal.negated(sign.start()) : literal.startingAt(sign.start());
        if (NumberTexts.isOutOfRange(signed.value())) {
            errors.semantic(sign, "duration out of range");
            return ZERO;
        }
        return signed;
    }

    DurationOperand positive(DurationOperand duration) {
        if (duration instanceof NumberLiteral literal && literal.value() <= 0) {
            errors.semantic(literal.range(), "duration must be greater than 0");
            return ZERO;
        }
        return duration;
    }

    /** A sign before a duration; {@code wrapped} if that stands in parentheses behind {@code offset}. */
    DurationOperand signedDuration(TextRange sign, boolean negative, DurationOperand operand, boolean wrapped) {
        DurationOperand signed = wrapped ? wrap(operand, operand.range().start()) : operand;
        if (signed instanceof NumberLiteral literal) {
            return signedOffset(sign, negative, literal);
        }
        return negative ? sign(DurationExpr.Operator.SUB, sign.start(), signed) : signed;
    }

    static DurationExpr sign(DurationExpr.Operator operator, int start, DurationOperand operand) {
        return new DurationExpr(
                new TextRange(start, operand.range().end()), operator, Optional.empty(), Optional.of(operand), false);
    }

    /**
     * Marks a duration as standing in parentheses; a literal becomes the operand of a plus sign that is not printed.
     */
    static DurationExpr wrap(DurationOperand operand, int start) {
        return operand instanceof DurationExpr computed
                ? computed.wrap()
                : sign(DurationExpr.Operator.ADD, start, operand).wrap();
    }

    DurationOperand durationBinary(
            DurationOperand left, DurationExpr.Operator operator, TextRange operatorRange, DurationOperand right) {
        if (right instanceof NumberLiteral literal && literal.value() == 0) {
            if (operator == DurationExpr.Operator.DIV) {
                errors.semantic(operatorRange, "division by zero");
                return ZERO;
            }
            if (operator == DurationExpr.Operator.MOD) {
                errors.semantic(operatorRange, "modulo by zero");
                return ZERO;
            }
        }
        return new DurationExpr(
                merge(left.range(), right.range()), operator, Optional.of(left), Optional.of(right), false);
    }

    static DurationExpr durationFunction(DurationExpr.Operator operator, int start, int end) {
        return new DurationExpr(new TextRange(start, end), operator, Optional.empty(), Optional.empty(), false);
    }

    static DurationExpr durationExtreme(
            DurationExpr.Operator operator, int start, int end, DurationOperand left, DurationOperand right) {
        return new DurationExpr(new TextRange(start, end), operator, Optional.of(left), Optional.of(right), false);
    }

    /** A label in a list behind {@code by} and the like. */
    String groupingLabel(String name, boolean quoted, TextRange range) {
        boolean invalid = name.isEmpty()
                || !GoText.isValidUtf8(name)
                || (!quoted && options.unquotedUtf8Names() && name.indexOf(':') >= 0);
        if (invalid) {
            errors.semantic(range, "invalid label name for grouping: " + GoQuote.quote(name));
        }
        return name;
    }

    /** Go's {@code %f}. */
    private static String fixed(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
