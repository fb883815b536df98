package io.leadline.promql;

import java.util.Optional;

/**
 * A computed duration, such as {@code 2 * step()}.
 *
 * @param range where it stands; parentheses around it do not count
 * @param operator the operator or function
 * @param left the left operand or first argument; empty for a sign
 * @param right the right operand or second argument, or the operand of a sign
 * @param wrapped whether it stands in parentheses
 */
public record DurationExpr(
        TextRange range,
        Operator operator,
        Optional<DurationOperand> left,
        Optional<DurationOperand> right,
        boolean wrapped)
        implements DurationOperand {
    /** What a computed duration consists of. */
    public enum Operator {
        /** Sum, or a plus sign. */
        ADD("+"),
        /** Difference, or a minus sign. */
        SUB("-"),
        /** Product. */
        MUL("*"),
        /** Quotient. */
        DIV("/"),
        /** Remainder. */
        MOD("%"),
        /** Power. */
        POW("^"),
        /** The step of the query. */
        STEP("step"),
        /** The range of the query. */
        RANGE("range"),
        /** The smaller one. */
        MIN_OF("min_of"),
        /** The larger one. */
        MAX_OF("max_of");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        /**
         * The operator in PromQL.
         *
         * @return for instance {@code +} or {@code min_of}
         */
        public String text() {
            return text;
        }
    }

    DurationExpr wrap() {
        return new DurationExpr(range, operator, left, right, true);
    }
}
