package io.leadline.regex;

import io.leadline.regex.RegexSyntax.Assertion;
import io.leadline.regex.RegexSyntax.Choice;
import io.leadline.regex.RegexSyntax.Group;
import io.leadline.regex.RegexSyntax.Nothing;
import io.leadline.regex.RegexSyntax.OneOf;
import io.leadline.regex.RegexSyntax.Repeat;
import io.leadline.regex.RegexSyntax.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Turns the parser's nodes into {@link RegexSyntax}. The parser limits their height, so this may recurse. */
final class SyntaxTree {
    private SyntaxTree() {}

    static RegexSyntax of(RegexNode node) {
        return switch (node.op) {
            case NO_MATCH, LEFT_PAREN, VERTICAL_BAR -> new Nothing();
            case EMPTY_MATCH -> new Sequence(List.of());
            case LITERAL -> literal(node);
            case CHAR_CLASS -> new OneOf(pairs(node.runes));
            case ANY_CHAR_NOT_NL -> new OneOf(List.of(0, '\n' - 1, '\n' + 1, CharRanges.MAX_RUNE));
            case ANY_CHAR -> new OneOf(List.of(0, CharRanges.MAX_RUNE));
            case BEGIN_LINE -> new Assertion(Assertion.Kind.LINE_START);
            case END_LINE -> new Assertion(Assertion.Kind.LINE_END);
            case BEGIN_TEXT -> new Assertion(Assertion.Kind.TEXT_START);
            case END_TEXT -> new Assertion(Assertion.Kind.TEXT_END);
            case WORD_BOUNDARY -> new Assertion(Assertion.Kind.WORD_BOUNDARY);
            case NO_WORD_BOUNDARY -> new Assertion(Assertion.Kind.NO_WORD_BOUNDARY);
            case CAPTURE -> new Group(node.group, node.name, of(node.sub()));
            case STAR -> new Repeat(of(node.sub()), 0, -1);
            case PLUS -> new Repeat(of(node.sub()), 1, -1);
            case QUEST -> new Repeat(of(node.sub()), 0, 1);
            case REPEAT -> new Repeat(of(node.sub()), node.min, node.max);
            case CONCAT -> new Sequence(all(node.subs));
            case ALTERNATE -> new Choice(all(node.subs));
        };
    }

    private static List<RegexSyntax> all(List<RegexNode> nodes) {
        return nodes.stream().map(SyntaxTree::of).toList();
    }

    private static RegexSyntax literal(RegexNode node) {
        List<RegexSyntax> parts = new ArrayList<>(node.runes.size());
        for (int i = 0; i < node.runes.size(); i++) {
            CharRanges ranges = new CharRanges();
            ranges.addLiteral(node.runes.get(i), node.flags);
            ranges.clean();
            parts.add(new OneOf(pairs(ranges)));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private static List<Integer> pairs(CharRanges ranges) {
        List<Integer> pairs = new ArrayList<>(ranges.size());
        for (int i = 0; i < ranges.size(); i++) {
            pairs.add(ranges.get(i));
        }
        return pairs;
    }
}
