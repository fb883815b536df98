package io.leadline.promql;

/**
 * Parses and prints PromQL expressions.
 *
 * <pre>{@code
 * Expr expr = Promql.parse("sum(rate(foo[5m]))by(job)").orThrow();
 * Promql.print(expr);   // sum by (job) (rate(foo[5m]))
 * }</pre>
 *
 * <p>All methods are thread-safe.
 */
public final class Promql {
    private Promql() {}

    /**
     * Parses an expression and checks its types, as a default Prometheus server does.
     *
     * @param text the expression
     * @return the tree, or the errors that Prometheus reports
     */
    public static PromqlResult<Expr> parse(String text) {
        return parse(text, PromqlOptions.server());
    }

    /**
     * Parses an expression and checks its types.
     *
     * @param text the expression, a Go string ({@link io.leadline.golang.GoText})
     * @param options switches and limits
     * @return the tree, or the errors that Prometheus reports
     */
    public static PromqlResult<Expr> parse(String text, PromqlOptions options) {
        return PromqlParsing.expression(text, options);
    }

    /**
     * Prints an expression on one line, as Prometheus does. Parsing the print gives the same expression, but for a few
     * that Prometheus prints wrongly: {@code offset +step()} loses its sign, and durations are cut to milliseconds.
     *
     * @param expr the expression
     * @return PromQL
     */
    public static String print(Expr expr) {
        return PromqlPrinter.print(expr, false);
    }

    /**
     * Prints an expression on one line for a server with other switches.
     *
     * @param expr the expression
     * @param options whether names beyond ASCII need quotes
     * @return PromQL
     */
    public static String print(Expr expr, PromqlOptions options) {
        return PromqlPrinter.print(expr, options.unquotedUtf8Names());
    }

    /**
     * Prints an expression on several lines if it is longer than 100 bytes, as Prometheus formats queries.
     *
     * @param expr the expression
     * @return PromQL, without a line break at its end
     */
    public static String pretty(Expr expr) {
        return PromqlPretty.print(expr, false, PromqlPretty.WIDTH);
    }

    /**
     * Prints an expression on several lines for a server with other switches.
     *
     * @param expr the expression
     * @param options whether names beyond ASCII need quotes
     * @return PromQL, without a line break at its end
     */
    public static String pretty(Expr expr, PromqlOptions options) {
        return pretty(expr, options, PromqlPretty.WIDTH);
    }

    /**
     * Prints an expression on several lines for a server with other switches and for lines of another length.
     *
     * @param expr the expression
     * @param options whether names beyond ASCII need quotes
     * @param width the most bytes of a part that is not split, its indentation not counted; selectors are never split
     * @return PromQL, without a line break at its end
     */
    public static String pretty(Expr expr, PromqlOptions options, int width) {
        return PromqlPretty.print(expr, options.unquotedUtf8Names(), width);
    }
}
