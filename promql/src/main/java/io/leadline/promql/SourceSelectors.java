package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.promql.SourceText.Run;
import io.leadline.promql.TokenSpans.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes selectors, brackets and modifiers for {@link SourceEditor}. Not thread-safe. */
final class SourceSelectors {
    private final TokenList tokens;
    private final TokenSpans spans;
    private final SourceText out;
    private final NewPieces pieces;

    SourceSelectors(TokenList tokens, TokenSpans spans, SourceText out, NewPieces pieces) {
        this.tokens = tokens;
        this.spans = spans;
        this.out = out;
        this.pieces = pieces;
    }

    void vector(VectorSelector node, @Nullable Span span) {
        if (span == null) {
            out.add(pieces.selector(node));
            newModifiers(node, List.of());
            return;
        }
        VectorSelector old = (VectorSelector) span.node();
        int next = selector(span.first(), old.selector(), node.selector());
        // What stands behind the brackets of a range is not part of the selector's own text.
        List<SourceModifier> modifiers = SourceModifier.list(tokens, next, old.offset()).stream()
                .filter(modifier -> modifier.last() <= span.last())
                .toList();
        modifiers(modifiers, old, node);
        newModifiers(node, modifiers);
    }

    void matrix(MatrixSelector node, @Nullable Span span) {
        VectorSelector selector = node.selector();
        if (span == null) {
            newMatrix(node);
            return;
        }
        MatrixSelector old = (MatrixSelector) span.node();
        int next = selector(span.first(), old.selector().selector(), selector.selector());
        List<SourceModifier> modifiers = new ArrayList<>(SourceModifier.list(tokens, next, Optional.empty()));
        modifiers(modifiers, old.selector(), selector);
        int open =
                modifiers.isEmpty() ? next : modifiers.get(modifiers.size() - 1).last() + 1;
        out.behind(open - 1);
        int close = brackets(open, old.duration(), node.duration(), Optional.empty(), Optional.empty());
        List<SourceModifier> behind =
                SourceModifier.list(tokens, close + 1, old.selector().offset());
        modifiers(behind, old.selector(), selector);
        modifiers.addAll(behind);
        newModifiers(selector, modifiers);
    }

    private void newMatrix(MatrixSelector node) {
        VectorSelector selector = node.selector();
        Span span = spans.near(selector);
        if (span == null) {
            out.add(pieces.selector(selector));
        } else {
            selector(span.first(), ((VectorSelector) span.node()).selector(), selector.selector());
        }
        out.add("[" + pieces.duration(node.duration()) + "]");
        newModifiers(selector, List.of());
    }

    /** Brackets and modifiers of a subquery. */
    void suffix(SubqueryExpr node, @Nullable Span span) {
        if (span == null) {
            out.add("[" + pieces.duration(node.duration()) + ":"
                    + node.step().map(pieces::duration).orElse("") + "]");
            newModifiers(node.at(), node.offset(), List.of());
            return;
        }
        SubqueryExpr old = (SubqueryExpr) span.node();
        int open = spans.known(old.expr()).last() + 1;
        out.behind(open - 1);
        int close = brackets(open, old.duration(), node.duration(), old.step(), node.step());
        List<SourceModifier> modifiers = SourceModifier.list(tokens, close + 1, old.offset());
        for (SourceModifier modifier : modifiers) {
            boolean at = modifier.kind() == TokenKind.AT;
            modifier(
                    modifier,
                    at ? node.at().equals(old.at()) : node.offset().equals(old.offset()),
                    at ? node.at().map(pieces::at) : node.offset().map(this::offset));
        }
        newModifiers(node.at(), node.offset(), modifiers);
    }

    /** Writes a selector without its modifiers and returns the token behind the old one. */
    private int selector(int first, MetricSelector old, MetricSelector now) {
        boolean named = tokens.kind(first) != TokenKind.LEFT_BRACE;
        int open = named ? first + 1 : first;
        boolean braces = tokens.kind(open) == TokenKind.LEFT_BRACE;
        int close = braces ? end(open, TokenKind.RIGHT_BRACE) : open - 1;
        if (now.equals(old)) {
            out.tokens(first, close);
            return close + 1;
        }
        String name = now.name().orElse("");
        if (named && name.equals(tokens.text(first))) {
            out.tokens(first, first);
        } else {
            out.add(name);
        }
        List<Matcher> before = inBraces(old);
        List<Matcher> after = inBraces(now);
        if (braces) {
            if (named && !name.isEmpty()) {
                out.behind(first);
            }
            List<Run> runs = runs(open, close);
            int[] kept = ListAlignment.kept(before, after, Matcher::equals);
            out.list(open, close, runs, kept, ",", (index, from) -> {
                if (from < 0) {
                    out.add(pieces.matcher(after.get(index)));
                } else {
                    matcher(runs.get(from), before.get(from), after.get(index));
                }
            });
        } else if (!after.isEmpty() || name.isEmpty()) {
            out.add("{" + String.join(",", after.stream().map(pieces::matcher).toList()) + "}");
        }
        return close + 1;
    }

    /** The matchers but for the name outside the braces, which is the last one. */
    private static List<Matcher> inBraces(MetricSelector selector) {
        List<Matcher> all = selector.matchers();
        return selector.name().isPresent() ? all.subList(0, all.size() - 1) : all;
    }

    private void matcher(Run run, Matcher old, Matcher now) {
        if (now.equals(old)) {
            out.tokens(run.first(), run.last());
        } else if (run.first() == run.last()) {
            boolean quotedName = now.name().equals(Labels.METRIC_NAME) && now.type() == MatchType.EQUAL;
            out.add(quotedName ? GoQuote.quote(now.value()) : pieces.matcher(now));
        } else {
            part(run.first(), now.name().equals(old.name()), pieces.labelName(now.name()));
            out.behind(run.first());
            part(run.first() + 1, now.type() == old.type(), now.type().operator());
            out.behind(run.first() + 1);
            part(run.last(), now.value().equals(old.value()), GoQuote.quote(now.value()));
        }
    }

    /** The old token if it still says what is meant, or a new text. */
    private void part(int token, boolean same, String text) {
        if (same) {
            out.tokens(token, token);
        } else {
            out.add(text);
        }
    }

    /** What stands between the commas of a list without lists inside it. */
    List<Run> runs(int open, int close) {
        List<Run> runs = new ArrayList<>();
        int first = open + 1;
        for (int i = first; i <= close; i++) {
            if (i == close || tokens.kind(i) == TokenKind.COMMA) {
                if (i > first) {
                    runs.add(new Run(first, i - 1));
                }
                first = i + 1;
            }
        }
        return runs;
    }

    int end(int open, TokenKind closing) {
        int end = open;
        while (tokens.kind(end) != closing) {
            end++;
        }
        return end;
    }

    /** Writes the brackets of a range and returns the token that closed the old ones. */
    private int brackets(
            int open,
            DurationOperand oldDuration,
            DurationOperand duration,
            Optional<DurationOperand> oldStep,
            Optional<DurationOperand> step) {
        int close = end(open, TokenKind.RIGHT_BRACKET);
        int colon = open + 1;
        while (colon < close && tokens.kind(colon) != TokenKind.COLON) {
            colon++;
        }
        out.tokens(open, open);
        out.inBrackets(true);
        out.behind(open);
        durationPart(open + 1, colon - 1, duration.equals(oldDuration), duration);
        out.behind(colon - 1);
        if (colon < close) {
            out.tokens(colon, colon);
            out.behind(colon);
            if (step.equals(oldStep)) {
                out.tokens(colon + 1, close - 1);
            } else {
                step.ifPresent(now -> out.add(pieces.duration(now)));
            }
            if (close > colon + 1) {
                out.behind(close - 1);
            }
        }
        out.inBrackets(false);
        out.tokens(close, close);
        return close;
    }

    private void durationPart(int first, int last, boolean same, DurationOperand duration) {
        if (same) {
            out.tokens(first, last);
        } else {
            out.add(pieces.duration(duration));
        }
    }

    private void modifiers(List<SourceModifier> modifiers, VectorSelector old, VectorSelector now) {
        for (SourceModifier modifier : modifiers) {
            switch (modifier.kind()) {
                case AT ->
                    modifier(modifier, now.at().equals(old.at()), now.at().map(pieces::at));
                case OFFSET ->
                    modifier(
                            modifier,
                            now.offset().equals(old.offset()),
                            now.offset().map(this::offset));
                case ANCHORED -> modifier(modifier, now.anchored(), Optional.empty());
                default -> modifier(modifier, now.smoothed(), Optional.empty());
            }
        }
    }

    /** A modifier as it was, or what stands in its place, or nothing. */
    private void modifier(SourceModifier modifier, boolean same, Optional<String> text) {
        if (same || !modifier.inTree()) {
            out.behind(modifier.first() - 1);
            out.tokens(modifier.first(), modifier.last());
        } else if (text.isPresent()) {
            out.behind(modifier.first() - 1);
            out.add(text.get());
        } else {
            out.skipBehind(modifier.first() - 1);
        }
    }

    /** The modifiers that the old text does not have, in Prometheus' order. */
    private void newModifiers(VectorSelector node, List<SourceModifier> present) {
        if (node.anchored() && !has(present, TokenKind.ANCHORED)) {
            out.add(" anchored");
        }
        if (node.smoothed() && !has(present, TokenKind.SMOOTHED)) {
            out.add(" smoothed");
        }
        newModifiers(node.at(), node.offset(), present);
    }

    private void newModifiers(Optional<AtModifier> at, Optional<DurationOperand> offset, List<SourceModifier> present) {
        if (at.isPresent() && !has(present, TokenKind.AT)) {
            out.add(" " + pieces.at(at.get()));
        }
        if (offset.isPresent() && !has(present, TokenKind.OFFSET)) {
            out.add(" " + offset(offset.get()));
        }
    }

    private static boolean has(List<SourceModifier> modifiers, TokenKind kind) {
        return modifiers.stream().anyMatch(modifier -> modifier.kind() == kind && modifier.inTree());
    }

    private String offset(DurationOperand offset) {
        return "offset " + pieces.duration(offset);
    }
}
