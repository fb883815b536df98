package io.leadline.promql;

import java.util.Optional;

/**
 * An operator between two expressions.
 *
 * @param range where it stands
 * @param operator the operator
 * @param returnBool whether {@code bool} was given
 * @param left the left operand
 * @param right the right operand
 * @param matching how series are paired; empty if an operand is no vector
 */
public record BinaryExpr(
        TextRange range,
        BinaryOperator operator,
        boolean returnBool,
        Expr left,
        Expr right,
        Optional<VectorMatching> matching)
        implements Expr {
    @Override
    public ValueType type() {
        // Chains lean to the left and may be long: this walks down instead of recursing.
        BinaryExpr node = this;
        while (node.right.type() == ValueType.SCALAR) {
            if (!(node.left instanceof BinaryExpr next)) {
                return node.left.type() == ValueType.SCALAR ? ValueType.SCALAR : ValueType.VECTOR;
            }
            node = next;
        }
        return ValueType.VECTOR;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitBinaryExpr(this);
    }
}
