package io.leadline.promql;

import io.leadline.promql.internal.antlr.ForgetfulSimulator;
import io.leadline.promql.internal.antlr.PromqlParser;
import io.leadline.promql.internal.antlr.PromqlParser.ExpressionContext;
import io.leadline.promql.internal.antlr.PromqlParser.MetricSelectorContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Parses with the ANTLR grammar, fast, and gives up on the first thing that is not as expected; then it is up to
 * {@link ReferenceParser} to say what is wrong, if anything is.
 */
final class GrammarParser {
    /** A parser that nobody uses, if there is one: to make one takes half as long as to parse a metric's name. */
    private static final AtomicReference<@Nullable PromqlParser> SPARE = new AtomicReference<>();

    private GrammarParser() {}

    /** The tree of an expression before its types are checked; empty if the text must be looked at again. */
    static Optional<Expr> expression(TokenList tokens, PromqlOptions options) {
        return tree(tokens, parser -> {
            ErrorList errors = new ErrorList(tokens.text());
            ExpressionContext context = parser.expression();
            Expr expr = new TreeBuilder(tokens, new Nodes(options, errors)).expr(context.value);
            return errors.isEmpty() ? Optional.of(expr) : Optional.empty();
        });
    }

    /** A metric selector; empty if the text must be looked at again. */
    static Optional<MetricSelector> metricSelector(TokenList tokens, PromqlOptions options) {
        return tree(tokens, parser -> {
            ErrorList errors = new ErrorList(tokens.text());
            MetricSelectorContext context = parser.metricSelector();
            VectorSelector selector = new SelectorBuilder(tokens, new Nodes(options, errors)).selector(context.value);
            return errors.isEmpty() ? Optional.of(selector.selector()) : Optional.empty();
        });
    }

    private interface Attempt<T> {
        Optional<T> run(PromqlParser parser);
    }

    private static <T> Optional<T> tree(TokenList tokens, Attempt<T> attempt) {
        if (tokens.error() != null) {
            return Optional.empty();
        }
        PromqlParser spare = SPARE.getAndSet(null);
        PromqlParser parser = spare == null ? newParser() : spare;
        parser.setTokenStream(new ScannedTokenStream(tokens));
        try {
            return attempt.run(parser);
        } catch (ParseCancellationException e) {
            return Optional.empty();
        } finally {
            // It must not keep the text alive.
            parser.setTokenStream(null);
            SPARE.set(parser);
        }
    }

    private static PromqlParser newParser() {
        PromqlParser parser = new PromqlParser(null);
        parser.setInterpreter(new ForgetfulSimulator(parser));
        return parser;
    }
}
