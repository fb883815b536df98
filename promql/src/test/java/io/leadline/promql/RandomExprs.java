package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes trees of all kinds of nodes, as the parser makes them: well typed, with parentheses where they are needed and
 * signs before numbers taken in. What Prometheus' printer cannot print so that it is read back is not made; each such
 * restriction says so.
 */
final class RandomExprs {
    private static final TextRange NOWHERE = new TextRange(0, 0);
    private static final List<String> METRICS =
            List.of("x", "up", "a:b", ":", "sum", "offset", "by", "start", "and", "fill", "http_requests_total");
    /** Not {@code without}, {@code inf} and {@code nan}: Prometheus prints them bare, and reads them only in quotes. */
    private static final List<String> LABELS =
            List.of("a", "job", "le", "on", "by", "sum", "bool", "é", "ser.vice", "a b", "a:b", "0");

    /** Not U+FFFD, which Prometheus prints as it is and does not read. */
    private static final List<String> STRINGS =
            List.of("", "a", "b|c", "$1", "\"\\\n\t\u0001", "é\uD83D\uDE00", "\uDC80", "a'b`c", "#");

    private static final List<PromqlFunction> FUNCTIONS = List.copyOf(PromqlFunction.all());

    private final Random random;
    private final DurationExprs durations;

    RandomExprs(Random random) {
        this.random = random;
        this.durations = new DurationExprs(random);
    }

    /** A tree that is a whole query. */
    Expr query(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> expr(ValueType.SCALAR, depth);
            case 1 -> expr(ValueType.MATRIX, depth);
            case 2 -> expr(ValueType.STRING, depth);
            default -> expr(ValueType.VECTOR, depth);
        };
    }

    Expr expr(ValueType type, int depth) {
        return switch (type) {
            case SCALAR -> scalar(depth);
            case VECTOR -> vector(depth);
            case MATRIX -> matrix(depth);
            case STRING ->
                depth > 0 && chance(5)
                        ? new ParenExpr(NOWHERE, expr(type, depth - 1))
                        : new StringLiteral(NOWHERE, of(STRINGS));
        };
    }

    private Expr scalar(int depth) {
        if (depth <= 0 || chance(3)) {
            return number();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new ParenExpr(NOWHERE, scalar(depth - 1));
            case 1 -> sign(scalar(depth - 1));
            case 2 -> call(ValueType.SCALAR, depth);
            default -> binary(scalarOperator(), ValueType.SCALAR, ValueType.SCALAR, depth);
        };
    }

    private BinaryOperator scalarOperator() {
        BinaryOperator operator = of(List.of(BinaryOperator.values()));
        return operator.isSet() ? BinaryOperator.POW : operator;
    }

    private Expr vector(int depth) {
        if (depth <= 0 || chance(5)) {
            return selector();
        }
        return switch (random.nextInt(7)) {
            case 0 -> new ParenExpr(NOWHERE, vector(depth - 1));
            case 1 -> sign(vector(depth - 1));
            case 2, 3 -> call(ValueType.VECTOR, depth);
            case 4 -> aggregate(depth);
            case 5 -> binary(scalarOperator(), ValueType.VECTOR, ValueType.SCALAR, depth);
            default -> binary(of(List.of(BinaryOperator.values())), ValueType.VECTOR, ValueType.VECTOR, depth);
        };
    }

    private Expr matrix(int depth) {
        if (depth > 0 && chance(6)) {
            return new ParenExpr(NOWHERE, matrix(depth - 1));
        }
        if (depth > 0 && chance(2)) {
            Expr inner = vector(depth - 1);
            Expr operand = OperandParentheses.beforeBrackets(inner) ? new ParenExpr(NOWHERE, inner) : inner;
            Optional<DurationOperand> step = maybe(durations::range);
            return new SubqueryExpr(
                    NOWHERE, operand, durations.range(), step, maybe(durations::offset), maybe(this::at));
        }
        return new MatrixSelector(NOWHERE, selector(), durations.range());
    }

    private Expr number() {
        return switch (random.nextInt(6)) {
            // Not parts of a second: Prometheus cuts them to the millisecond below.
            case 0 -> new NumberLiteral(NOWHERE, random.nextInt(1_000_000), true);
            case 1 -> literal(of(List.of(0.0, -0.0, Double.NaN, 1 / 0.0, -1 / 0.0, 1e300, -4.9e-324, 0x1p53)));
            case 2 -> literal(random.nextGaussian());
            default -> literal(random.nextInt(2_000) - 1_000);
        };
    }

    private static NumberLiteral literal(double value) {
        return new NumberLiteral(NOWHERE, value, false);
    }

    private Expr sign(Expr operand) {
        boolean apart = OperandParentheses.behindSign(operand);
        return new UnaryExpr(NOWHERE, random.nextBoolean(), apart ? new ParenExpr(NOWHERE, operand) : operand);
    }

    private Expr binary(BinaryOperator operator, ValueType one, ValueType other, int depth) {
        boolean swap = random.nextBoolean();
        Expr left = expr(swap ? other : one, depth - 1);
        Expr right = expr(swap ? one : other, depth - 1);
        boolean scalars = one == ValueType.SCALAR && other == ValueType.SCALAR;
        boolean vectors = one == ValueType.VECTOR && other == ValueType.VECTOR;
        boolean apart = OperandParentheses.aroundLeft(operator, left) || durations.endsOpen(left);
        return new BinaryExpr(
                NOWHERE,
                operator,
                operator.isComparison() && (scalars || random.nextBoolean()),
                apart ? new ParenExpr(NOWHERE, left) : left,
                OperandParentheses.aroundRight(operator, right) ? new ParenExpr(NOWHERE, right) : right,
                vectors ? Optional.of(matching(operator)) : Optional.empty());
    }

    private VectorMatching matching(BinaryOperator operator) {
        VectorMatching plain = VectorMatching.ONE_TO_ONE;
        boolean on = random.nextBoolean();
        VectorMatching matching = chance(2) ? plain : plain.with(on, labels());
        if (operator.isSet()) {
            return matching.with(VectorMatching.Cardinality.MANY_TO_MANY, List.of());
        }
        if (chance(3)) {
            List<String> include = new ArrayList<>(labels());
            include.removeAll(matching.labels());
            matching = matching.with(
                    random.nextBoolean()
                            ? VectorMatching.Cardinality.MANY_TO_ONE
                            : VectorMatching.Cardinality.ONE_TO_MANY,
                    include);
        }
        return chance(3) ? matching.with(maybe(this::fill), maybe(this::fill)) : matching;
    }

    /** Not -0, which Prometheus takes for the same as 0. */
    private Double fill() {
        return of(List.of(0.0, 1.5, -2.0, Double.NaN, 1e30, 1e-7));
    }

    private Expr aggregate(int depth) {
        Aggregation operator = of(List.of(Aggregation.values()));
        boolean without = chance(3);
        return new AggregateExpr(
                NOWHERE,
                operator,
                without || chance(2) ? labels() : List.of(),
                without,
                operator.parameterType().map(type -> expr(type, depth - 1)),
                vector(depth - 1));
    }

    private Expr call(ValueType type, int depth) {
        List<PromqlFunction> fitting = FUNCTIONS.stream()
                .filter(function -> function.returnType() == type)
                .toList();
        PromqlFunction function = of(fitting);
        int types = function.argumentTypes().size();
        int least = function.variadic() == 0 ? types : types - 1;
        int most = function.variadic() < 0 ? types + 2 : types - 1 + Math.max(1, function.variadic());
        List<Expr> arguments = new ArrayList<>();
        int count = types == 0 ? 0 : least + random.nextInt(Math.max(1, most - least + 1));
        for (int i = 0; i < count; i++) {
            arguments.add(expr(function.argumentType(i), depth - 1));
        }
        if (function.name().equals("info") && count > 1) {
            // Not empty: Prometheus prints nothing of it.
            MetricSelector labels = MetricSelector.of(List.of(matcher(), matcher()));
            arguments.set(1, new VectorSelector(NOWHERE, labels).bypassing());
        }
        return new Call(NOWHERE, function, arguments);
    }

    VectorSelector selector() {
        Optional<String> name = chance(4) ? Optional.empty() : Optional.of(of(METRICS));
        List<Matcher> matchers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            matchers.add(matcher());
        }
        matchers.add(Matcher.equal(Labels.METRIC_NAME, name.orElse("any name")));
        int extension = random.nextInt(12);
        VectorSelector selector = new VectorSelector(NOWHERE, MetricSelector.of(name, matchers, List.of()))
                .extended(extension == 0, extension == 1)
                .offset(NOWHERE, maybe(durations::offset));
        return chance(4) ? selector.at(NOWHERE, at()) : selector;
    }

    private AtModifier at() {
        return chance(2)
                ? of(List.of(AtModifier.Boundary.values()))
                : new AtModifier.Time(random.nextInt(2_000_000) - 1_000_000);
    }

    private Matcher matcher() {
        MatchType type = of(List.of(MatchType.values()));
        String value = of(STRINGS);
        // Not a valid pattern: the byte, and what only looks like one.
        boolean pattern =
                type.isRegex() && !Matcher.of("a", type, value).error().isPresent();
        return Matcher.of(of(LABELS), pattern ? type : MatchType.NOT_EQUAL, value)
                .orThrow();
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            labels.add(of(LABELS));
        }
        return labels;
    }

    private <T> Optional<T> maybe(Supplier<? extends T> value) {
        return chance(4) ? Optional.of(value.get()) : Optional.empty();
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
