package io.leadline.promql;

/** A duration in brackets or behind {@code offset}: a literal or an expression. */
public sealed interface DurationOperand permits NumberLiteral, DurationExpr {
    /**
     * Where the duration stands.
     *
     * @return the range in the text that was parsed
     */
    TextRange range();
}
