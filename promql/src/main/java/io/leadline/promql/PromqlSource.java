package io.leadline.promql;

/**
 * An expression together with the text that it was parsed from, so that a changed tree can be printed as a change of
 * that text: comments, spacing, parentheses and the spelling of keywords, numbers and strings stay as they were
 * wherever the tree did. Immutable and thread-safe.
 *
 * <pre>{@code
 * PromqlSource source = PromqlSource.parse("SUM(foo{ a='1' }) by(job) # per job").orThrow();
 * Expr changed = Selectors.renameMetric(source.expr(), "foo", "bar");
 * source.print(changed);   // SUM(bar{ a='1' }) by(job) # per job
 * }</pre>
 */
public final class PromqlSource {
    private final String text;
    private final PromqlOptions options;
    private final Expr expr;

    private PromqlSource(String text, PromqlOptions options, Expr expr) {
        this.text = text;
        this.options = options;
        this.expr = expr;
    }

    /**
     * Parses an expression as a default Prometheus server does, and keeps its text.
     *
     * @param text the expression
     * @return the expression with its text, or the errors that Prometheus reports
     */
    public static PromqlResult<PromqlSource> parse(String text) {
        return parse(text, PromqlOptions.server());
    }

    /**
     * Parses an expression and keeps its text.
     *
     * @param text the expression, a Go string ({@link io.leadline.golang.GoText})
     * @param options switches and limits
     * @return the expression with its text, or the errors that Prometheus reports
     */
    public static PromqlResult<PromqlSource> parse(String text, PromqlOptions options) {
        return Promql.parse(text, options).map(expr -> new PromqlSource(text, options, expr));
    }

    /**
     * The text that was parsed.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * The tree to begin rewriting with.
     *
     * @return the tree of {@link #text()}
     */
    public Expr expr() {
        return expr;
    }

    /**
     * Prints a tree with as much of the old text as it shares with it. A node of {@link #expr()} stands as it was
     * written. Of a node that has the range and the kind of an old one, as {@link ExprRewriter} makes them, what
     * differs is replaced: an operator, one matcher, one label of a list, an operand. All else is printed as
     * {@link Promql#print(Expr)} does. What stands before and behind the expression stays. Comments are lost only
     * inside what is left out.
     *
     * <p>An operand that would be torn apart in its place is put into parentheses, also if the tree has none.
     *
     * @param changed the tree, usually one that was rewritten from {@link #expr()}
     * @return PromQL that parses to the tree, but for places and the parentheses just mentioned; {@link #text()} for
     *     {@link #expr()}
     */
    public String print(Expr changed) {
        TokenList tokens = PromqlScanner.scan(text, options);
        TokenSpans spans = TokenSpans.of(tokens, expr);
        TokenSpans.Span all = spans.known(expr);
        SourceText out = new SourceText(tokens);
        out.copy(0, tokens.start(all.first()));
        new SourceEditor(tokens, spans, out, new NewPieces(options.unquotedUtf8Names())).write(changed);
        out.copy(tokens.end(all.last()), text.length());
        return out.toString();
    }
}
