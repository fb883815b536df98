package io.leadline.promql;

import java.util.Optional;

/**
 * Whether two expressions are the same but for how they are written. No level reorders operands or compares what
 * expressions compute: {@code a + b} and {@code b + a} differ, and so do {@code foo} and <code>{__name__="foo"}</code>.
 * Takes time linear in the size of the trees and does not recurse. Thread-safe.
 *
 * <pre>{@code
 * Expr one = Promql.parse("sum by (a, b) (x) > 1").orThrow();
 * Expr two = Promql.parse("SUM(x) BY (b, a) > 2").orThrow();
 * PromqlEquivalence.STRICT.difference(one, two);   // "another number", at the 1 and at the 2
 * }</pre>
 */
public enum PromqlEquivalence {
    /**
     * The trees are equal but for places, the order of matchers, and the order of labels in {@code by},
     * {@code without}, {@code on}, {@code ignoring}, {@code group_left} and {@code group_right}. Spacing, comments, the
     * case of keywords and the digits of a number ({@code 16} or {@code 0x10}, {@code 1h} or {@code 60m}) are not in
     * the tree; parentheses are, and whether a number was written as a duration.
     */
    STRICT,
    /**
     * As {@link #STRICT}, and parentheses that do not group otherwise than the tree does not count, nor whether a
     * number is written as a duration ({@code 60} or {@code 1m}) or with its sign before parentheses ({@code -(1)}).
     */
    LOOSE;

    /**
     * Where two expressions part.
     *
     * @param one the place in the text of the first expression; empty if the second one has something more
     * @param two the place in the text of the second expression; empty if the first one has something more
     * @param reason what differs, for people, for instance {@code another operator}
     */
    public record Difference(TextRange one, TextRange two, String reason) {}

    /**
     * Whether two expressions are the same at this level.
     *
     * @param one an expression
     * @param two another one
     * @return true if there is no difference
     */
    public boolean test(Expr one, Expr two) {
        return difference(one, two).isEmpty();
    }

    /**
     * The first difference of two expressions, in the order of the text; but operator and grouping of an aggregation
     * come before what is aggregated. Lists of labels have no place of their own: a difference in one is at the whole
     * aggregation or at the operator with its modifiers.
     *
     * @param one an expression
     * @param two another one
     * @return the difference, or empty if they are the same at this level
     */
    public Optional<Difference> difference(Expr one, Expr two) {
        return new ExprComparison(this == LOOSE).compare(one, two);
    }
}
