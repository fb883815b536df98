package io.leadline.promql;

import io.leadline.promql.internal.antlr.PromqlParser.LabelListContext;
import io.leadline.promql.internal.antlr.PromqlParser.MatchersContext;
import io.leadline.promql.internal.antlr.PromqlParser.SelectorContext;
import java.util.ArrayList;
import java.util.List;
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
        if (name == null) {
            if (braces == null) {
                throw new ParseCancellationException("neither a name nor braces");
            }
            return matchers(braces).toSelector();
        }
        ScannedToken token = (ScannedToken) name;
        TextRange range = token.range();
        MatcherList matchers = braces == null ? new MatcherList(range) : matchers(braces);
        return matchers.toSelector(token.getText(), range);
    }

    private MatcherList matchers(MatchersContext context) {
        ScannedToken open = (ScannedToken) context.open;
        ScannedToken close = (ScannedToken) context.close;
        MatcherList list = new MatcherList(new TextRange(open.start(), close.end()));
        int last = close.index();
        int i = open.index() + 1;
        while (i < last) {
            ScannedToken first = element(i);
            ScannedToken operator = tokens.get(i + 1);
            if (isMatchOperator(operator.kind())) {
                ScannedToken value = tokens.get(i + 2);
                TextRange range = new TextRange(first.start(), value.end());
                String name = first.kind() == TokenKind.STRING ? unquote(first) : first.getText();
                list.add(matcher(name, operator, value, range), range);
                i += 3;
            } else {
                list.add(Matcher.equal(Labels.METRIC_NAME, unquote(first)), first.range());
                i++;
            }
            i = behindComma(i, last);
        }
        return list;
    }

    private static boolean isMatchOperator(TokenKind kind) {
        return switch (kind) {
            case EQL, NEQ, EQL_REGEX, NEQ_REGEX -> true;
            default -> false;
        };
    }

    private Matcher matcher(String name, ScannedToken operator, ScannedToken value, TextRange range) {
        return nodes.matcher(name, ReferenceActions.matchType(operator.kind()), unquote(value), range)
                .orElseThrow(() -> new ParseCancellationException("no regular expression"));
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
