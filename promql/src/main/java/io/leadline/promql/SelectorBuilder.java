package io.leadline.promql;

import io.leadline.promql.internal.antlr.PromqlParser.LabelListContext;
import io.leadline.promql.internal.antlr.PromqlParser.MatchersContext;
import io.leadline.promql.internal.antlr.PromqlParser.SelectorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes selectors and lists of labels from what the ANTLR parser read. The parser only says where a list begins and
 * ends; its elements are read from the tokens.
 */
final class SelectorBuilder {
    private final TokenList tokens;
    private final Nodes nodes;

    SelectorBuilder(TokenList tokens, Nodes nodes) {
        this.tokens = tokens;
        this.nodes = nodes;
    }

    VectorSelector selector(SelectorContext context) {
        return selector(context.name, context.braces);
    }

    VectorSelector selector(@Nullable Token name, @Nullable MatchersContext braces) {
        ScannedToken token = (ScannedToken) name;
        if (braces != null) {
            return withBraces(token, braces);
        }
        if (token == null) {
            throw new ParseCancellationException("neither a name nor braces");
        }
        String text = token.getText();
        TextRange range = token.range();
        List<Matcher> matchers = List.of(Matcher.equal(Labels.METRIC_NAME, text));
        return new VectorSelector(range, MetricSelector.of(Optional.of(text), matchers, List.of(range)));
    }

    private VectorSelector withBraces(@Nullable ScannedToken name, MatchersContext braces) {
        int close = braces.close.getTokenIndex();
        int i = braces.open.getTokenIndex() + 1;
        int size = elements(i, close) + (name == null ? 0 : 1);
        Matcher[] matchers = new Matcher[size];
        TextRange[] ranges = new TextRange[size];
        int next = 0;
        while (i < close) {
            ScannedToken first = element(i);
            boolean named = !isMatchOperator(tokens.kind(i + 1));
            ScannedToken last = named ? first : tokens.get(i + 2);
            TextRange range = new TextRange(first.start(), last.end());
            ranges[next] = range;
            matchers[next] = named
                    ? Matcher.equal(Labels.METRIC_NAME, unquote(first))
                    : matcher(first, tokens.get(i + 1), last, range);
            next++;
            i = behindComma(last.index() + 1, close);
        }
        int end = ((ScannedToken) braces.close).end();
        if (name == null) {
            TextRange range = new TextRange(((ScannedToken) braces.open).start(), end);
            return new VectorSelector(range, MetricSelector.of(Optional.empty(), List.of(matchers), List.of(ranges)));
        }
        String text = name.getText();
        matchers[next] = Matcher.equal(Labels.METRIC_NAME, text);
        ranges[next] = name.range();
        return new VectorSelector(
                new TextRange(name.start(), end),
                MetricSelector.of(Optional.of(text), List.of(matchers), List.of(ranges)));
    }

    /** How many elements a list has if commas stand where they should. */
    private int elements(int first, int close) {
        if (first == close) {
            return 0;
        }
        int commas = 0;
        for (int i = first; i < close; i++) {
            if (tokens.kind(i) == TokenKind.COMMA) {
                commas++;
            }
        }
        return tokens.kind(close - 1) == TokenKind.COMMA ? commas : commas + 1;
    }

    private Matcher matcher(ScannedToken label, ScannedToken operator, ScannedToken value, TextRange range) {
        String name = label.kind() == TokenKind.STRING ? unquote(label) : label.getText();
        return nodes.matcher(name, ReferenceActions.matchType(operator.kind()), unquote(value), range)
                .orElseThrow(() -> new ParseCancellationException("no regular expression"));
    }

    private static boolean isMatchOperator(TokenKind kind) {
        return switch (kind) {
            case EQL, NEQ, EQL_REGEX, NEQ_REGEX -> true;
            default -> false;
        };
    }

    List<String> labels(@Nullable LabelListContext context) {
        if (context == null) {
            return List.of();
        }
        int last = context.close.getTokenIndex();
        List<String> labels = new ArrayList<>(4);
        int i = context.open.getTokenIndex() + 1;
        while (i < last) {
            ScannedToken token = element(i);
            boolean quoted = token.kind() == TokenKind.STRING;
            labels.add(nodes.groupingLabel(quoted ? unquote(token) : token.getText(), quoted, token.range()));
            i = behindComma(i + 1, last);
        }
        return labels;
    }

    String unquote(ScannedToken token) {
        return StringTexts.unquote(tokens.text(), token.start(), token.end());
    }

    private ScannedToken element(int index) {
        ScannedToken token = tokens.get(index);
        if (token.kind() == TokenKind.COMMA) {
            throw new ParseCancellationException("a comma without an element");
        }
        return token;
    }

    /** Moves over the comma behind an element, which only the last one may lack. */
    private int behindComma(int index, int last) {
        if (index < last && tokens.kind(index) != TokenKind.COMMA) {
            throw new ParseCancellationException("elements without a comma");
        }
        return index + 1;
    }
}
