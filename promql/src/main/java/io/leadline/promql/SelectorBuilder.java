package io.leadline.promql;

import io.leadline.promql.internal.antlr.PromqlParser.LabelContext;
import io.leadline.promql.internal.antlr.PromqlParser.LabelListContext;
import io.leadline.promql.internal.antlr.PromqlParser.MatcherContext;
import io.leadline.promql.internal.antlr.PromqlParser.MatchersContext;
import io.leadline.promql.internal.antlr.PromqlParser.SelectorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/** Makes selectors and lists of labels from what the ANTLR parser read. */
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
            return matchers(braces).toSelector(Optional.empty());
        }
        ScannedToken token = (ScannedToken) name;
        MatcherList matchers = braces == null ? new MatcherList(token.range()) : matchers(braces);
        return matchers.in(new TextRange(token.start(), matchers.range().end()))
                .toSelector(Optional.of(new PlacedName(token.getText(), token.range())));
    }

    private MatcherList matchers(MatchersContext context) {
        checkCommas(context.list.size(), context.commas, context.close);
        ScannedToken open = (ScannedToken) context.open;
        ScannedToken close = (ScannedToken) context.close;
        List<PlacedMatcher> list = new ArrayList<>(context.list.size());
        for (MatcherContext matcher : context.list) {
            list.add(matcher(matcher));
        }
        return new MatcherList(new TextRange(open.start(), close.end()), list);
    }

    private PlacedMatcher matcher(MatcherContext context) {
        ScannedToken first = (ScannedToken) (context.name == null ? context.quoted : context.name);
        String name = context.name == null ? unquote(first) : first.getText();
        if (context.operator == null) {
            return new PlacedMatcher(Matcher.equal(Labels.METRIC_NAME, name), first.range());
        }
        ScannedToken operator = (ScannedToken) context.operator;
        ScannedToken value = (ScannedToken) context.value;
        TextRange range = new TextRange(first.start(), value.end());
        return nodes.matcher(name, ReferenceActions.matchType(operator.kind()), unquote(value), range)
                .map(matcher -> new PlacedMatcher(matcher, range))
                .orElseThrow(() -> new ParseCancellationException("no regular expression"));
    }

    List<String> labels(@Nullable LabelListContext context) {
        if (context == null) {
            return List.of();
        }
        checkCommas(context.labels.size(), context.commas, context.close);
        List<String> labels = new ArrayList<>(context.labels.size());
        for (LabelContext label : context.labels) {
            ScannedToken token = (ScannedToken) label.name;
            boolean quoted = token.kind() == TokenKind.STRING;
            labels.add(nodes.groupingLabel(quoted ? unquote(token) : token.getText(), quoted, token.range()));
        }
        return labels;
    }

    String unquote(ScannedToken token) {
        return StringTexts.unquote(tokens.text(), token.start(), token.end());
    }

    /** The grammar lets elements between commas be absent; only a comma at the end may stand alone. */
    private void checkCommas(int elements, List<Token> commas, Token close) {
        boolean trailing = tokens.kind(close.getTokenIndex() - 1) == TokenKind.COMMA;
        if (elements > 0 && commas.size() != (trailing ? elements : elements - 1)) {
            throw new ParseCancellationException("commas without elements");
        }
    }
}
