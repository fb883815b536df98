package io.leadline.promql;

import io.leadline.promql.internal.antlr.PromqlParser;
import io.leadline.promql.internal.antlr.PromqlParser.ExpressionContext;
import io.leadline.promql.internal.antlr.PromqlParser.MetricSelectorContext;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses with the ANTLR grammar, fast, and gives up on the first thing that is not as expected; then it is up to
 * {@link ReferenceParser} to say what is wrong, if anything is.
 */
final class GrammarParser {
    private GrammarParser() {}

    /** The tree of an expression before its types are checked; empty if the text must be looked at again. */
    static Optional<Expr> expression(TokenList tokens, PromqlOptions options) {
        return tree(tokens, () -> {
            ErrorList errors = new ErrorList(tokens.text());
            ExpressionContext context = parser(tokens).expression();
            Expr expr = new TreeBuilder(tokens, new Nodes(options, errors)).expr(context.value);
            return errors.isEmpty() ? Optional.of(expr) : Optional.empty();
        });
    }

    /** A metric selector; empty if the text must be looked at again. */
    static Optional<MetricSelector> metricSelector(TokenList tokens, PromqlOptions options) {
        return tree(tokens, () -> {
            ErrorList errors = new ErrorList(tokens.text());
            MetricSelectorContext context = parser(tokens).metricSelector();
            VectorSelector selector = new SelectorBuilder(tokens, new Nodes(options, errors)).selector(context.value);
            return errors.isEmpty() ? Optional.of(selector.selector()) : Optional.empty();
        });
    }

    private interface Attempt<T> {
        Optional<T> run();
    }

    private static <T> Optional<T> tree(TokenList tokens, Attempt<T> attempt) {
        if (tokens.error() != null) {
            return Optional.empty();
        }
        try {
            return attempt.run();
        } catch (ParseCancellationException e) {
            return Optional.empty();
        }
    }

    private static PromqlParser parser(TokenList tokens) {
        PromqlParser parser = new PromqlParser(new ScannedTokenStream(tokens));
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        return parser;
    }
}
