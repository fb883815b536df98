package io.leadline.promql;

import io.leadline.promql.internal.antlr.PromqlParser.ArgumentsContext;
import io.leadline.promql.internal.antlr.PromqlParser.DurationContext;
import io.leadline.promql.internal.antlr.PromqlParser.DurationOperandContext;
import io.leadline.promql.internal.antlr.PromqlParser.ExprContext;
import io.leadline.promql.internal.antlr.PromqlParser.FillValueContext;
import io.leadline.promql.internal.antlr.PromqlParser.ModifierContext;
import io.leadline.promql.internal.antlr.PromqlParser.OperandContext;
import io.leadline.promql.internal.antlr.PromqlParser.OperationContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of an expression from what the ANTLR parser read: a method for each rule. Precedence is resolved here,
 * with a stack of operators, so that a long chain costs no recursion.
 */
final class TreeBuilder {
    /** A sign binds as strongly as {@code *}, so that {@code -a^b} is {@code -(a^b)}. */
    private static final int SIGN_PRECEDENCE = BinaryOperator.MUL.precedence();

    private final TokenList tokens;
    private final Nodes nodes;
    private final SelectorBuilder selectors;

    TreeBuilder(TokenList tokens, Nodes nodes) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.selectors = new SelectorBuilder(tokens, nodes);
    }

    /** A sign or an operator that waits for its right operand. */
    private record Pending(
            @Nullable ScannedToken sign, @Nullable BinaryOperator operator, BinaryModifiers modifiers) {
        int precedence() {
            return operator == null ? SIGN_PRECEDENCE : operator.precedence();
        }
    }

    Expr expr(ExprContext context) {
        if (context.rest.isEmpty() && context.first.sign == null) {
            return operand(context.first);
        }
        // Six precedences and a sign before each operand: more wait only behind further signs and powers.
        Deque<Expr> values = new ArrayDeque<>(8);
        Deque<Pending> pending = new ArrayDeque<>(8);
        push(values, pending, context.first);
        for (OperationContext operation : context.rest) {
            BinaryOperator kind = token(operation.operator).kind().binaryOperator();
            int precedence = kind == BinaryOperator.POW ? kind.precedence() + 1 : kind.precedence();
            apply(values, pending, precedence);
            pending.push(new Pending(null, kind, modifiers(operation)));
            push(values, pending, operation.value);
        }
        apply(values, pending, 0);
        return values.pop();
    }

    private void push(Deque<Expr> values, Deque<Pending> pending, OperandContext operand) {
        for (ScannedToken sign = first(operand.sign); sign != null; sign = nextSign(sign)) {
            pending.push(new Pending(sign, null, BinaryModifiers.NONE));
        }
        values.push(operand(operand));
    }

    /** Applies what binds at least as strongly as the operator that comes next. */
    private void apply(Deque<Expr> values, Deque<Pending> pending, int precedence) {
        while (!pending.isEmpty() && pending.element().precedence() >= precedence) {
            Pending top = pending.pop();
            Expr right = values.pop();
            if (top.operator() == null) {
                ScannedToken sign = top.sign();
                values.push(sign == null ? right : Nodes.unary(sign.start(), sign.kind() == TokenKind.SUB, right));
            } else {
                values.push(nodes.binary(values.pop(), top.operator(), top.modifiers(), right));
            }
        }
    }

    private BinaryModifiers modifiers(OperationContext context) {
        BinaryModifiers modifiers = context.bool == null ? BinaryModifiers.NONE : BinaryModifiers.BOOL;
        if (context.side == null && context.fill == null) {
            return modifiers;
        }
        VectorMatching matching = VectorMatching.ONE_TO_ONE;
        if (context.side != null) {
            matching = matching.with(token(context.side).kind() == TokenKind.ON, selectors.labels(context.labels));
        }
        if (context.group != null) {
            boolean left = token(context.group).kind() == TokenKind.GROUP_LEFT;
            int next = context.group.getTokenIndex() + 1;
            if (context.include == null && tokens.kind(next) == TokenKind.LEFT_PAREN) {
                // To Prometheus a parenthesis always opens the list of labels.
                throw new ParseCancellationException("no labels");
            }
            matching = matching.with(
                    left ? VectorMatching.Cardinality.MANY_TO_ONE : VectorMatching.Cardinality.ONE_TO_MANY,
                    selectors.labels(context.include));
        }
        if (context.fill != null) {
            FillValueContext both = context.both;
            matching =
                    matching.with(fill(both == null ? context.left : both), fill(both == null ? context.right : both));
        }
        return modifiers.with(matching);
    }

    private Optional<Double> fill(@Nullable FillValueContext context) {
        if (context == null) {
            return Optional.empty();
        }
        double value = literal(token(context.number)).value();
        return Optional.of(isMinus(context.sign) ? -value : value);
    }

    private Expr operand(OperandContext context) {
        Expr value = unmodified(context);
        for (ModifierContext modifier : context.modifiers) {
            value = modified(value, modifier);
        }
        return value;
    }

    private Expr unmodified(OperandContext context) {
        if (context.literal != null) {
            ScannedToken literal = token(context.literal);
            return literal.kind() == TokenKind.STRING
                    ? new StringLiteral(literal.range(), selectors.unquote(literal))
                    : literal(literal);
        }
        if (context.inner != null) {
            TextRange range = new TextRange(
                    token(context.open).start(), token(context.close).end());
            return new ParenExpr(range, expr(context.inner));
        }
        if (context.args != null) {
            return context.aggregation == null
                    ? nodes.call(
                            context.function.getText(),
                            token(context.function).range(),
                            arguments(context.args),
                            token(context.args.close).end())
                    : aggregate(context);
        }
        Token name = context.aggregation != null
                ? context.aggregation
                : context.function != null ? context.function : context.name;
        return selectors.selector(name, context.braces);
    }

    private AggregateExpr aggregate(OperandContext context) {
        ScannedToken operator = token(context.aggregation);
        ScannedToken close = token(context.args.close);
        Grouping grouping = Grouping.NONE;
        int end;
        if (context.labels != null) {
            boolean without = token(context.side).kind() == TokenKind.WITHOUT;
            grouping = new Grouping(selectors.labels(context.labels), without);
            end = Math.max(close.end(), token(context.labels.close).end());
        } else {
            int next = close.index() + 1;
            int lastClosing = ClosingToken.isClosing(tokens.kind(next)) ? tokens.end(next) : close.end();
            end = ClosingToken.endBeforeParen(tokens.text(), lastClosing, tokens.start(next));
        }
        return nodes.aggregate(
                new TextRange(operator.start(), end), operator.kind().aggregation(), grouping, arguments(context.args));
    }

    private List<Expr> arguments(ArgumentsContext context) {
        if (context.first == null) {
            return List.of();
        }
        Expr first = expr(context.first);
        if (context.rest.isEmpty()) {
            return List.of(first);
        }
        List<Expr> arguments = new ArrayList<>(1 + context.rest.size());
        arguments.add(first);
        for (ExprContext argument : context.rest) {
            arguments.add(expr(argument));
        }
        return arguments;
    }

    private Expr modified(Expr operand, ModifierContext context) {
        ScannedToken kind = token(context.kind);
        return switch (kind.kind()) {
            case OFFSET -> offset(operand, context.offset);
            case AT -> at(operand, context);
            case LEFT_BRACKET -> ranged(operand, context);
            default -> nodes.extended(operand, kind.kind() == TokenKind.ANCHORED);
        };
    }

    private Expr offset(Expr operand, DurationOperandContext context) {
        ScannedToken last = token(context.literal == null ? context.close : context.literal);
        if (context.sign == null) {
            int next = last.index() + 1;
            if (context.inner == null) {
                return nodes.offset(operand, duration(context), last.end());
            }
            if (isDurationOperator(tokens.kind(next))) {
                // Prometheus goes on with the duration here, which this grammar leaves out.
                throw new ParseCancellationException("a computed offset");
            }
            int end = ClosingToken.isClosing(tokens.kind(next)) ? tokens.end(next) : last.end();
            return nodes.offset(operand, duration(context), end);
        }
        ScannedToken sign = token(context.sign);
        if (nextSign(sign) != null) {
            throw new ParseCancellationException("a computed offset");
        }
        boolean negative = isMinus(sign);
        DurationOperand duration;
        if (context.literal != null) {
            duration = nodes.signedOffset(sign.range(), negative, literal(token(context.literal)));
        } else if (context.inner != null) {
            duration = nodes.signedDuration(sign.range(), negative, duration(context.inner), true);
        } else {
            duration = Nodes.sign(
                    negative ? DurationExpr.Operator.SUB : DurationExpr.Operator.ADD, sign.start(), duration(context));
        }
        return nodes.offset(operand, duration, last.end());
    }

    private static boolean isDurationOperator(TokenKind kind) {
        return switch (kind) {
            case ADD, SUB, MUL, DIV, MOD, POW -> true;
            default -> false;
        };
    }

    private Expr at(Expr operand, ModifierContext context) {
        if (context.boundary != null) {
            boolean start = token(context.boundary).kind() == TokenKind.START;
            return nodes.at(
                    operand,
                    start ? AtModifier.Boundary.START : AtModifier.Boundary.END,
                    token(context.close).end());
        }
        ScannedToken time = token(context.time);
        double seconds = literal(time).value();
        return nodes.atTime(operand, isMinus(context.sign) ? -seconds : seconds, time.end());
    }

    private Expr ranged(Expr operand, ModifierContext context) {
        ScannedToken close = token(context.close);
        DurationOperand range = nodes.positive(duration(context.range));
        if (context.colon == null) {
            return nodes.matrix(
                    operand, range, new TextRange(token(context.kind).start(), close.end()));
        }
        Optional<DurationOperand> step =
                context.step == null ? Optional.empty() : Optional.of(nodes.positive(duration(context.step)));
        return Nodes.subquery(operand, range, step, close.end());
    }

    private DurationOperand duration(DurationContext context) {
        if (context.operands.isEmpty() && context.first.sign == null) {
            return duration(context.first);
        }
        Deque<DurationOperand> values = new ArrayDeque<>();
        Deque<ScannedToken> pending = new ArrayDeque<>();
        Deque<Integer> precedences = new ArrayDeque<>();
        push(values, pending, precedences, context.first);
        for (int i = 0; i < context.operands.size(); i++) {
            ScannedToken operator = token(context.operators.get(i));
            BinaryOperator kind = operator.kind().binaryOperator();
            apply(values, pending, precedences, kind == BinaryOperator.POW ? 7 : kind.precedence());
            pending.push(operator);
            precedences.push(kind.precedence());
            push(values, pending, precedences, context.operands.get(i));
        }
        apply(values, pending, precedences, 0);
        return values.pop();
    }

    private void push(
            Deque<DurationOperand> values,
            Deque<ScannedToken> pending,
            Deque<Integer> precedences,
            DurationOperandContext operand) {
        for (ScannedToken sign = first(operand.sign); sign != null; sign = nextSign(sign)) {
            pending.push(sign);
            precedences.push(-SIGN_PRECEDENCE);
        }
        values.push(duration(operand));
    }

    /** The same for durations; the precedence of a sign is kept negative to tell it from an operator. */
    private void apply(
            Deque<DurationOperand> values, Deque<ScannedToken> pending, Deque<Integer> precedences, int precedence) {
        while (!pending.isEmpty() && Math.abs(precedences.element()) >= precedence) {
            ScannedToken top = pending.pop();
            DurationOperand right = values.pop();
            if (precedences.pop() < 0) {
                values.push(nodes.signedDuration(top.range(), isMinus(top), right, false));
            } else {
                values.push(nodes.durationBinary(values.pop(), top.kind().durationOperator(), top.range(), right));
            }
        }
    }

    /** An operand without its signs. */
    private DurationOperand duration(DurationOperandContext context) {
        if (context.literal != null) {
            return nodes.durationOperand(literal(token(context.literal)));
        }
        int end = token(context.close).end();
        if (context.inner != null) {
            return Nodes.wrap(duration(context.inner), token(context.open).start());
        }
        if (context.function != null) {
            ScannedToken function = token(context.function);
            return Nodes.durationFunction(function.kind().durationOperator(), function.start(), end);
        }
        ScannedToken extreme = token(context.extreme);
        return Nodes.durationExtreme(
                extreme.kind().durationOperator(),
                extreme.start(),
                end,
                duration(context.left),
                duration(context.right));
    }

    private NumberLiteral literal(ScannedToken token) {
        return token.kind() == TokenKind.NUMBER
                ? nodes.number(token.getText(), token.range(), token.range())
                : nodes.duration(token.getText(), token.range());
    }

    private static @Nullable ScannedToken first(@Nullable Token sign) {
        return sign == null ? null : token(sign);
    }

    /** The sign behind another one, if there is one. */
    private @Nullable ScannedToken nextSign(ScannedToken sign) {
        ScannedToken next = tokens.get(sign.index() + 1);
        return next.kind() == TokenKind.ADD || next.kind() == TokenKind.SUB ? next : null;
    }

    private static boolean isMinus(@Nullable Token sign) {
        return sign != null && token(sign).kind() == TokenKind.SUB;
    }

    private static ScannedToken token(Token token) {
        return (ScannedToken) token;
    }
}
