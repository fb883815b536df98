package io.leadline.promql;

import java.util.List;

/**
 * A call of a function.
 *
 * @param range where it stands
 * @param function the function
 * @param arguments the arguments
 */
public record Call(TextRange range, PromqlFunction function, List<Expr> arguments) implements Expr {
    /**
     * A call.
     *
     * @param range where it stands
     * @param function the function
     * @param arguments the arguments
     */
    public Call {
        arguments = List.copyOf(arguments);
    }

    @Override
    public ValueType type() {
        return function.returnType();
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitCall(this);
    }
}
