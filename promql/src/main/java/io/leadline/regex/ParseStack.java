package io.leadline.regex;

import static io.leadline.regex.RegexSyntaxException.MISSING_PAREN;
import static io.leadline.regex.RegexSyntaxException.UNEXPECTED_PAREN;

import io.leadline.golang.internal.GoUnicode;
import java.util.ArrayList;
import java.util.List;

/** The stack of finished and open expressions of a {@link RegexParser} (Go 1.26 regexp/syntax/parse.go). */
final class ParseStack {
    private static final int MIN_FOLD = 0x41;
    private static final int MAX_FOLD = 0x1E943;

    private final String pattern;
    private final List<RegexNode> stack = new ArrayList<>();
    private final ParseLimits limits;
    private final AlternationFactoring factoring;

    /** The flags in force. */
    int flags;

    ParseStack(String pattern, int flags) {
        this.pattern = pattern;
        this.flags = flags;
        this.limits = new ParseLimits(pattern, stack);
        this.factoring = new AlternationFactoring(limits);
    }

    RegexNode top(int distance) {
        return stack.get(stack.size() - 1 - distance);
    }

    boolean hasOperand() {
        return !stack.isEmpty() && !top(0).op.isPseudo();
    }

    RegexNode op(Op op) throws RegexSyntaxException {
        RegexNode node = limits.node(op);
        node.flags = flags;
        push(node);
        return node;
    }

    void literal(int rune) throws RegexSyntaxException {
        RegexNode node = limits.node(Op.LITERAL);
        node.flags = flags;
        node.runes.add((flags & Flags.FOLD_CASE) != 0 ? smallestFold(rune) : rune);
        push(node);
    }

    void charClass(CharRanges ranges) throws RegexSyntaxException {
        RegexNode node = limits.node(Op.CHAR_CLASS);
        node.flags = flags;
        node.runes = ranges;
        push(node);
    }

    /** Replaces the top by its repetition. */
    RegexNode repeat(Op op, int min, int max, int nodeFlags) throws RegexSyntaxException {
        RegexNode node = limits.node(op);
        node.min = min;
        node.max = max;
        node.flags = nodeFlags;
        node.subs = new ArrayList<>(List.of(top(0)));
        stack.set(stack.size() - 1, node);
        limits.check(node);
        return node;
    }

    void verticalBar() throws RegexSyntaxException {
        concat();
        if (!swapVerticalBar()) {
            op(Op.VERTICAL_BAR);
        }
    }

    void rightParen() throws RegexSyntaxException {
        closeAlternation();
        int n = stack.size();
        if (n < 2 || top(1).op != Op.LEFT_PAREN) {
            throw new RegexSyntaxException(UNEXPECTED_PAREN, pattern);
        }
        RegexNode inner = pop();
        RegexNode paren = pop();
        flags = paren.flags;
        if (paren.group == 0) {
            push(inner);
        } else {
            paren.op = Op.CAPTURE;
            paren.subs = new ArrayList<>(List.of(inner));
            push(paren);
        }
    }

    RegexNode finish(int groups) throws RegexSyntaxException {
        closeAlternation();
        if (stack.size() != 1) {
            throw new RegexSyntaxException(MISSING_PAREN, pattern);
        }
        RegexNode root = pop();
        limits.checkFinished(root, groups);
        return root;
    }

    private void closeAlternation() throws RegexSyntaxException {
        concat();
        if (swapVerticalBar()) {
            pop();
        }
        alternate();
    }

    private RegexNode pop() {
        return stack.remove(stack.size() - 1);
    }

    private void push(RegexNode node) throws RegexSyntaxException {
        limits.countRunes(node);
        if (node.op == Op.CHAR_CLASS && isOneRune(node.runes)) {
            if (maybeConcat(node.runes.get(0), flags & ~Flags.FOLD_CASE)) {
                return;
            }
            node.op = Op.LITERAL;
            node.runes.truncate(1);
            node.flags = flags & ~Flags.FOLD_CASE;
        } else if (node.op == Op.CHAR_CLASS && isOneRuneButForCase(node.runes)) {
            if (maybeConcat(node.runes.get(0), flags | Flags.FOLD_CASE)) {
                return;
            }
            node.op = Op.LITERAL;
            node.runes.truncate(1);
            node.flags = flags | Flags.FOLD_CASE;
        } else {
            maybeConcat(-1, 0);
        }
        stack.add(node);
        limits.check(node);
    }

    private static boolean isOneRune(CharRanges runes) {
        return runes.size() == 2 && runes.get(0) == runes.get(1);
    }

    /** Whether a class is one like {@code [Aa]}. */
    private static boolean isOneRuneButForCase(CharRanges runes) {
        boolean two = (runes.size() == 4 && runes.get(0) == runes.get(1) && runes.get(2) == runes.get(3))
                || (runes.size() == 2 && runes.get(0) + 1 == runes.get(1));
        if (!two) {
            return false;
        }
        int first = runes.get(0);
        int second = runes.get(runes.size() - 1);
        return GoUnicode.simpleFold(first) == second && GoUnicode.simpleFold(second) == first;
    }

    /**
     * Joins two literals on the top, which no operator can follow any more. A rune that is not negative takes the place
     * of the upper one if they were joined.
     *
     * @return whether the rune was put on the stack
     */
    private boolean maybeConcat(int rune, int runeFlags) {
        if (stack.size() < 2) {
            return false;
        }
        RegexNode upper = top(0);
        RegexNode lower = top(1);
        if (upper.op != Op.LITERAL
                || lower.op != Op.LITERAL
                || upper.has(Flags.FOLD_CASE) != lower.has(Flags.FOLD_CASE)) {
            return false;
        }
        lower.runes.addAll(upper.runes);
        if (rune >= 0) {
            upper.runes = CharRanges.of(rune);
            upper.flags = runeFlags;
            return true;
        }
        pop();
        limits.reuse(upper);
        return false;
    }

    private void concat() throws RegexSyntaxException {
        maybeConcat(-1, 0);
        List<RegexNode> subs = popOperands();
        if (subs.isEmpty()) {
            push(limits.node(Op.EMPTY_MATCH));
        } else if (subs.size() == 1) {
            push(subs.get(0));
        } else {
            RegexNode node = limits.node(Op.CONCAT);
            node.subs = limits.flatten(subs, Op.CONCAT);
            push(node);
        }
    }

    private void alternate() throws RegexSyntaxException {
        List<RegexNode> subs = popOperands();
        if (subs.isEmpty()) {
            push(limits.node(Op.NO_MATCH));
            return;
        }
        // The others are clean already: see swapVerticalBar.
        clean(subs.get(subs.size() - 1));
        push(factoring.alternation(subs));
    }

    /** Takes all above the topmost parenthesis or vertical bar off the stack. */
    private List<RegexNode> popOperands() {
        int from = stack.size();
        while (from > 0 && !stack.get(from - 1).op.isPseudo()) {
            from--;
        }
        List<RegexNode> tail = stack.subList(from, stack.size());
        List<RegexNode> subs = new ArrayList<>(tail);
        tail.clear();
        return subs;
    }

    /** Puts the top below the vertical bar under it, or merges it into the class or rune under that. */
    private boolean swapVerticalBar() {
        int n = stack.size();
        if (n >= 3 && top(1).op == Op.VERTICAL_BAR && top(0).isCharClass() && top(2).isCharClass()) {
            RegexNode simple = top(0);
            RegexNode complex = top(2);
            if (simple.op.compareTo(complex.op) > 0) {
                RegexNode swap = simple;
                simple = complex;
                complex = swap;
                stack.set(n - 3, complex);
            }
            merge(complex, simple);
            limits.reuse(simple);
            pop();
            return true;
        }
        if (n >= 2 && top(1).op == Op.VERTICAL_BAR) {
            if (n >= 3) {
                clean(top(2));
            }
            RegexNode bar = top(1);
            stack.set(n - 2, top(0));
            stack.set(n - 1, bar);
            return true;
        }
        return false;
    }

    /** Makes a class or rune match what a simpler one matches too. */
    static void merge(RegexNode into, RegexNode from) {
        switch (into.op) {
            case ANY_CHAR_NOT_NL -> {
                if (from.matches('\n')) {
                    into.op = Op.ANY_CHAR;
                }
            }
            case CHAR_CLASS -> {
                if (from.op == Op.LITERAL) {
                    into.runes.addLiteral(from.runes.get(0), from.flags);
                } else {
                    into.runes.addClass(from.runes);
                }
            }
            case LITERAL -> {
                if (from.runes.get(0) != into.runes.get(0) || from.flags != into.flags) {
                    CharRanges both = new CharRanges();
                    both.addLiteral(into.runes.get(0), into.flags);
                    both.addLiteral(from.runes.get(0), from.flags);
                    into.op = Op.CHAR_CLASS;
                    into.runes = both;
                }
            }
            default -> {} // Any character: nothing can be added.
        }
    }

    static void clean(RegexNode node) {
        if (node.op != Op.CHAR_CLASS) {
            return;
        }
        node.runes.clean();
        if (node.runes.isRange(0, CharRanges.MAX_RUNE)) {
            node.op = Op.ANY_CHAR;
            node.runes = new CharRanges();
        } else if (node.runes.isRange(0, '\n' - 1, '\n' + 1, CharRanges.MAX_RUNE)) {
            node.op = Op.ANY_CHAR_NOT_NL;
            node.runes = new CharRanges();
        }
    }

    private static int smallestFold(int rune) {
        if (rune < MIN_FOLD || rune > MAX_FOLD) {
            return rune;
        }
        int smallest = rune;
        for (int fold = GoUnicode.simpleFold(rune); fold != rune; fold = GoUnicode.simpleFold(fold)) {
            smallest = Math.min(smallest, fold);
        }
        return smallest;
    }
}
