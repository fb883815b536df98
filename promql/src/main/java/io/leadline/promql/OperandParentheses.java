package io.leadline.promql;

/**
 * Which operands need parentheses in their place. A tree that was parsed has them already; one that was put together
 * may not.
 */
final class OperandParentheses {
    private OperandParentheses() {}

    /** Whether the left operand of an operator would be torn apart without parentheses around it. */
    static boolean aroundLeft(BinaryOperator operator, Expr operand) {
        if (operand instanceof BinaryExpr binary) {
            return operator == BinaryOperator.POW || binary.operator().precedence() < operator.precedence();
        }
        if (operator != BinaryOperator.POW) {
            return false;
        }
        return operand instanceof UnaryExpr || (operand instanceof NumberLiteral number && isSigned(number));
    }

    /** Whether the right operand of an operator would be torn apart without parentheses around it. */
    static boolean aroundRight(BinaryOperator operator, Expr operand) {
        if (!(operand instanceof BinaryExpr binary)) {
            return false;
        }
        int difference = binary.operator().precedence() - operator.precedence();
        return difference < 0 || (difference == 0 && operator != BinaryOperator.POW);
    }

    /** Whether an operand needs parentheses behind a sign. A number without them would take the sign in. */
    static boolean behindSign(Expr operand) {
        return operand instanceof NumberLiteral
                || (operand instanceof BinaryExpr binary && binary.operator() != BinaryOperator.POW);
    }

    /** Whether an operand needs parentheses before the brackets of a subquery. */
    static boolean beforeBrackets(Expr operand) {
        return operand instanceof BinaryExpr || operand instanceof UnaryExpr;
    }

    /** Whether a number is printed with a sign. */
    private static boolean isSigned(NumberLiteral number) {
        return number.value() < 0 || 1 / number.value() < 0 || Double.isInfinite(number.value());
    }

    /** Whether an operator behind a duration that was printed anew would be read as part of it. */
    static boolean isOpen(DurationOperand offset) {
        if (!(offset instanceof DurationExpr computed)) {
            return false;
        }
        return switch (computed.operator()) {
            case STEP, RANGE, MIN_OF, MAX_OF -> computed.wrapped();
            case ADD, SUB -> computed.wrapped() || computed.left().isPresent();
            default -> true;
        };
    }

    /** Whether an operator can stand between two durations. */
    static boolean joinsDurations(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUB, MUL, DIV, MOD, POW -> true;
            default -> false;
        };
    }
}
