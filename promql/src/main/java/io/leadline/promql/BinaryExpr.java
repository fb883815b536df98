package io.leadline.promql;

import java.util.Objects;
import java.util.Optional;

/**
 * An operator between two expressions. Chains of operators lean to the left and may be long: comparing and printing
 * them does not recurse along the chain.
 *
 * @param range where it stands
 * @param operator the operator
 * @param returnBool whether {@code bool} was given
 * @param left the left operand
 * @param right the right operand
 * @param matching how series are paired; empty if an operand is no vector
 * @param type the type of the value; it follows from the operands, whatever is given
 */
public record BinaryExpr(
        TextRange range,
        BinaryOperator operator,
        boolean returnBool,
        Expr left,
        Expr right,
        Optional<VectorMatching> matching,
        ValueType type)
        implements Expr {
    /**
     * An operation.
     *
     * @param range where it stands
     * @param operator the operator
     * @param returnBool whether {@code bool} was given
     * @param left the left operand
     * @param right the right operand
     * @param matching how series are paired
     * @param type not looked at
     */
    public BinaryExpr {
        boolean scalars = left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR;
        type = scalars ? ValueType.SCALAR : ValueType.VECTOR;
    }

    /**
     * An operation.
     *
     * @param range where it stands
     * @param operator the operator
     * @param returnBool whether {@code bool} was given
     * @param left the left operand
     * @param right the right operand
     * @param matching how series are paired
     */
    public BinaryExpr(
            TextRange range,
            BinaryOperator operator,
            boolean returnBool,
            Expr left,
            Expr right,
            Optional<VectorMatching> matching) {
        this(range, operator, returnBool, left, right, matching, ValueType.VECTOR);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitBinaryExpr(this);
    }

    @Override
    public boolean equals(Object other) {
        Object theirs = other;
        Expr ours = this;
        while (ours instanceof BinaryExpr one && theirs instanceof BinaryExpr two) {
            if (!one.equalsButForLeft(two)) {
                return false;
            }
            ours = one.left;
            theirs = two.left;
        }
        return !(ours instanceof BinaryExpr) && ours.equals(theirs);
    }

    private boolean equalsButForLeft(BinaryExpr other) {
        return operator == other.operator
                && returnBool == other.returnBool
                && range.equals(other.range)
                && matching.equals(other.matching)
                && right.equals(other.right);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        Expr node = this;
        while (node instanceof BinaryExpr binary) {
            hash = 31 * hash + Objects.hash(binary.range, binary.operator, binary.returnBool, binary.right);
            node = binary.left;
        }
        return 31 * hash + node.hashCode();
    }

    /**
     * The operation as PromQL.
     *
     * @return what {@link Promql#print(Expr)} gives
     */
    @Override
    public String toString() {
        return Promql.print(this);
    }
}
