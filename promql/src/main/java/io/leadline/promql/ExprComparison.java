package io.leadline.promql;

import io.leadline.promql.PromqlEquivalence.Difference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares two trees for {@link PromqlEquivalence}. What is still to be compared waits on a stack, in the order of the
 * text. Not thread-safe.
 */
final class ExprComparison {
    /** Compares two parts, or puts what is in them on the stack. */
    private interface Step {
        Optional<Difference> run();
    }

    private final boolean loose;
    private final Deque<Step> rest = new ArrayDeque<>();

    ExprComparison(boolean loose) {
        this.loose = loose;
    }

    Optional<Difference> compare(Expr one, Expr two) {
        rest.push(() -> chains(one, two));
        while (!rest.isEmpty()) {
            Optional<Difference> difference = rest.pop().run();
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> then(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            rest.push(steps.get(i));
        }
        return Optional.empty();
    }

    private Optional<Difference> chains(Expr one, Expr two) {
        Deque<BinaryExpr> chainOne = new ArrayDeque<>();
        Deque<BinaryExpr> chainTwo = new ArrayDeque<>();
        Expr first = leftmost(one, chainOne);
        Expr second = leftmost(two, chainTwo);
        List<Step> steps = new ArrayList<>();
        steps.add(() -> nodes(first, second));
        while (!chainOne.isEmpty() && !chainTwo.isEmpty()) {
            BinaryExpr left = chainOne.pop();
            BinaryExpr right = chainTwo.pop();
            steps.add(() -> operators(left, right));
            steps.add(() -> chains(left.right(), right.right()));
        }
        if (!chainOne.isEmpty()) {
            TextRange more = behind(chainOne.pop().left().range().end(), one.range());
            steps.add(() -> differ(more, endOf(two), "an operator more"));
        } else if (!chainTwo.isEmpty()) {
            TextRange more = behind(chainTwo.pop().left().range().end(), two.range());
            steps.add(() -> differ(endOf(one), more, "an operator more"));
        }
        return then(steps);
    }

    /** Puts the operations of a chain on a stack, the leftmost one on top, and returns the leftmost operand. */
    private Expr leftmost(Expr expr, Deque<BinaryExpr> chain) {
        Expr node = simple(expr);
        while (node instanceof BinaryExpr binary) {
            chain.push(binary);
            node = simple(binary.left());
        }
        return node;
    }

    /** Without parentheses around it, and a number with signs before it as one number. */
    private Expr simple(Expr expr) {
        if (!loose) {
            return expr;
        }
        Expr node = expr;
        while (node instanceof ParenExpr paren) {
            node = paren.expr();
        }
        Expr operand = node;
        boolean negative = false;
        while (!(operand instanceof NumberLiteral)) {
            if (operand instanceof ParenExpr paren) {
                operand = paren.expr();
            } else if (operand instanceof UnaryExpr unary) {
                negative ^= unary.negative();
                operand = unary.expr();
            } else {
                return node;
            }
        }
        NumberLiteral number = (NumberLiteral) operand;
        return new NumberLiteral(node.range(), negative ? -number.value() : number.value(), number.duration());
    }

    private Optional<Difference> nodes(Expr one, Expr two) {
        if (one instanceof AggregateExpr a && two instanceof AggregateExpr b) {
            return aggregations(a, b);
        } else if (one instanceof Call a && two instanceof Call b) {
            return calls(a, b);
        } else if (one instanceof MatrixSelector a && two instanceof MatrixSelector b) {
            return then(List.of(
                    () -> selectors(a.selector(), b.selector()),
                    () -> durations(a.duration(), b.duration()),
                    () -> modifiers(a.selector(), b.selector(), a.range(), b.range())));
        } else if (one instanceof NumberLiteral a && two instanceof NumberLiteral b) {
            return numbers(a, b);
        } else if (one instanceof ParenExpr a && two instanceof ParenExpr b) {
            return then(List.of(() -> chains(a.expr(), b.expr())));
        } else if (one instanceof StringLiteral a && two instanceof StringLiteral b) {
            return check(a.value().equals(b.value()), a.range(), b.range(), "another string");
        } else if (one instanceof SubqueryExpr a && two instanceof SubqueryExpr b) {
            return subqueries(a, b);
        } else if (one instanceof UnaryExpr a && two instanceof UnaryExpr b) {
            return a.negative() == b.negative()
                    ? then(List.of(() -> chains(a.expr(), b.expr())))
                    : differ(head(a.range(), 1), head(b.range(), 1), "another sign");
        } else if (one instanceof VectorSelector a && two instanceof VectorSelector b) {
            return then(List.of(() -> selectors(a, b), () -> modifiers(a, b, a.range(), b.range())));
        }
        return differ(one.range(), two.range(), "another kind of expression");
    }

    private Optional<Difference> aggregations(AggregateExpr one, AggregateExpr two) {
        if (one.operator() != two.operator()) {
            return differ(
                    head(one.range(), one.operator().text().length()),
                    head(two.range(), two.operator().text().length()),
                    "another aggregation");
        }
        if (one.without() != two.without() || !sameLabels(one.grouping(), two.grouping())) {
            return differ(one.range(), two.range(), "another grouping");
        }
        List<Step> steps = new ArrayList<>();
        if (one.parameter().isPresent() && two.parameter().isPresent()) {
            steps.add(
                    () -> chains(one.parameter().orElseThrow(), two.parameter().orElseThrow()));
        } else if (one.parameter().isPresent() || two.parameter().isPresent()) {
            return differ(one.range(), two.range(), "a parameter more");
        }
        steps.add(() -> chains(one.expr(), two.expr()));
        return then(steps);
    }

    private Optional<Difference> calls(Call one, Call two) {
        String first = one.function().name();
        String second = two.function().name();
        if (!first.equals(second)) {
            return differ(head(one.range(), first.length()), head(two.range(), second.length()), "another function");
        }
        List<Step> steps = new ArrayList<>();
        int both = Math.min(one.arguments().size(), two.arguments().size());
        for (int i = 0; i < both; i++) {
            Expr left = one.arguments().get(i);
            Expr right = two.arguments().get(i);
            steps.add(() -> chains(left, right));
        }
        steps.add(() -> check(
                one.arguments().size() == two.arguments().size(),
                more(one, both),
                more(two, both),
                "an argument more"));
        return then(steps);
    }

    private static TextRange more(Call call, int from) {
        List<Expr> arguments = call.arguments();
        return from < arguments.size()
                ? new TextRange(
                        arguments.get(from).range().start(),
                        arguments.get(arguments.size() - 1).range().end())
                : endOf(call);
    }

    private Optional<Difference> operators(BinaryExpr one, BinaryExpr two) {
        boolean same = one.operator() == two.operator() && one.returnBool() == two.returnBool();
        if (!same) {
            return differ(operator(one), operator(two), "another operator");
        }
        boolean matched = one.matching().isPresent() == two.matching().isPresent()
                && (one.matching().isEmpty()
                        || sameMatching(
                                one.matching().orElseThrow(), two.matching().orElseThrow()));
        return check(matched, operator(one), operator(two), "another matching");
    }

    private static boolean sameMatching(VectorMatching one, VectorMatching two) {
        return one.cardinality() == two.cardinality()
                && one.on() == two.on()
                && one.fillLeft().equals(two.fillLeft())
                && one.fillRight().equals(two.fillRight())
                && sameLabels(one.labels(), two.labels())
                && sameLabels(one.include(), two.include());
    }

    private Optional<Difference> subqueries(SubqueryExpr one, SubqueryExpr two) {
        TextRange suffixOne = behind(one.expr().range().end(), one.range());
        TextRange suffixTwo = behind(two.expr().range().end(), two.range());
        return then(List.of(
                () -> chains(one.expr(), two.expr()),
                () -> durations(one.duration(), two.duration()),
                () -> durations(one.step(), two.step(), suffixOne, suffixTwo, "a step more"),
                () -> check(one.at().equals(two.at()), suffixOne, suffixTwo, "another time"),
                () -> durations(one.offset(), two.offset(), suffixOne, suffixTwo, "an offset more")));
    }

    private Optional<Difference> selectors(VectorSelector one, VectorSelector two) {
        List<Matcher> matchersOne = one.selector().matchers();
        List<Matcher> matchersTwo = two.selector().matchers();
        boolean sameName = one.selector().name().equals(two.selector().name());
        if (!sameName) {
            return differ(nameOf(one), nameOf(two), "another metric name");
        }
        int extraOne = extra(matchersOne, matchersTwo);
        int extraTwo = extra(matchersTwo, matchersOne);
        return check(
                extraOne < 0 && extraTwo < 0,
                matcher(one, extraOne),
                matcher(two, extraTwo),
                extraOne >= 0 && extraTwo >= 0 ? "another matcher" : "a matcher more");
    }

    private static TextRange nameOf(VectorSelector node) {
        int last = node.selector().matchers().size() - 1;
        return node.selector().name().isPresent() ? matcher(node, last) : node.range();
    }

    private static TextRange matcher(VectorSelector node, int index) {
        List<TextRange> ranges = node.selector().ranges();
        return index >= 0 && index < ranges.size() ? ranges.get(index) : node.range();
    }

    private Optional<Difference> modifiers(
            VectorSelector one, VectorSelector two, TextRange rangeOne, TextRange rangeTwo) {
        if (one.anchored() != two.anchored() || one.smoothed() != two.smoothed()) {
            return differ(rangeOne, rangeTwo, "another extension of the range");
        }
        return then(List.of(
                () -> check(one.at().equals(two.at()), rangeOne, rangeTwo, "another time"),
                () -> durations(one.offset(), two.offset(), rangeOne, rangeTwo, "an offset more")));
    }

    private Optional<Difference> durations(
            Optional<DurationOperand> one,
            Optional<DurationOperand> two,
            TextRange placeOne,
            TextRange placeTwo,
            String more) {
        return one.isPresent() && two.isPresent()
                ? durations(one.orElseThrow(), two.orElseThrow())
                : check(one.isEmpty() && two.isEmpty(), placeOne, placeTwo, more);
    }

    /** A literal in brackets or behind {@code offset} is a duration, however it is written. */
    private Optional<Difference> durations(DurationOperand one, DurationOperand two) {
        return simple(one) instanceof NumberLiteral a && simple(two) instanceof NumberLiteral b
                ? check(a.nanos() == b.nanos(), a.range(), b.range(), "another duration")
                : operands(one, two);
    }

    private Optional<Difference> operands(DurationOperand first, DurationOperand second) {
        DurationOperand one = simple(first);
        DurationOperand two = simple(second);
        if (one instanceof NumberLiteral a && two instanceof NumberLiteral b) {
            return numbers(a, b);
        }
        boolean same = one instanceof DurationExpr a
                && two instanceof DurationExpr b
                && a.operator() == b.operator()
                && (loose || a.wrapped() == b.wrapped())
                && a.left().isPresent() == b.left().isPresent()
                && a.right().isPresent() == b.right().isPresent();
        if (!same) {
            return differ(one.range(), two.range(), "another duration");
        }
        List<Step> steps = new ArrayList<>(2);
        both(((DurationExpr) one).left(), ((DurationExpr) two).left(), steps);
        both(((DurationExpr) one).right(), ((DurationExpr) two).right(), steps);
        return then(steps);
    }

    private void both(Optional<DurationOperand> one, Optional<DurationOperand> two, List<Step> steps) {
        if (one.isPresent() && two.isPresent()) {
            steps.add(() -> operands(one.orElseThrow(), two.orElseThrow()));
        }
    }

    /** A number with a sign before it as one number. */
    private DurationOperand simple(DurationOperand operand) {
        DurationOperand inner = operand;
        boolean negative = false;
        while (loose && inner instanceof DurationExpr sign && isSign(sign)) {
            negative ^= sign.operator() == DurationExpr.Operator.SUB;
            inner = sign.right().orElseThrow();
        }
        return inner instanceof NumberLiteral number
                ? new NumberLiteral(operand.range(), negative ? -number.value() : number.value(), number.duration())
                : operand;
    }

    private static boolean isSign(DurationExpr node) {
        boolean sign = node.operator() == DurationExpr.Operator.ADD || node.operator() == DurationExpr.Operator.SUB;
        return sign && node.left().isEmpty() && node.right().isPresent();
    }

    private Optional<Difference> numbers(NumberLiteral one, NumberLiteral two) {
        boolean same = Double.compare(one.value(), two.value()) == 0 && (loose || one.duration() == two.duration());
        return check(same, one.range(), two.range(), "another number");
    }

    private static boolean sameLabels(List<String> one, List<String> two) {
        return one.size() == two.size() && extra(one, two) < 0;
    }

    /** Index of the first element of a list that the other one does not have, or not as often; -1 if there is none. */
    private static <T> int extra(List<T> list, List<T> other) {
        Map<T, Integer> left = new HashMap<>();
        other.forEach(element -> left.merge(element, 1, Integer::sum));
        for (int i = 0; i < list.size(); i++) {
            int count = Objects.requireNonNullElse(left.merge(list.get(i), -1, Integer::sum), 0);
            if (count < 0) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Difference> check(boolean same, TextRange one, TextRange two, String reason) {
        return same ? Optional.empty() : differ(one, two, reason);
    }

    private static Optional<Difference> differ(TextRange one, TextRange two, String reason) {
        return Optional.of(new Difference(one, two, reason));
    }

    private static TextRange head(TextRange range, int length) {
        return new TextRange(range.start(), Math.min(range.end(), range.start() + length));
    }

    private static TextRange endOf(Expr node) {
        return new TextRange(node.range().end(), node.range().end());
    }

    /** The end of a range; the whole one if the start is not in it, as rewritten trees mix places. */
    private static TextRange behind(int start, TextRange range) {
        return start >= range.start() && start < range.end() ? new TextRange(start, range.end()) : range;
    }

    /** From the left operand to the right one: the operator with its modifiers. */
    private static TextRange operator(BinaryExpr node) {
        int start = node.left().range().end();
        int end = node.right().range().start();
        return start < end ? new TextRange(start, end) : node.range();
    }
}
