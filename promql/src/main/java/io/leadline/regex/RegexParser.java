package io.leadline.regex;

import static io.leadline.regex.RegexSyntaxException.INVALID_ESCAPE;
import static io.leadline.regex.RegexSyntaxException.INVALID_NAMED_CAPTURE;
import static io.leadline.regex.RegexSyntaxException.INVALID_PERL_OP;
import static io.leadline.regex.RegexSyntaxException.INVALID_REPEAT_OP;
import static io.leadline.regex.RegexSyntaxException.INVALID_REPEAT_SIZE;
import static io.leadline.regex.RegexSyntaxException.MISSING_REPEAT_ARGUMENT;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern into a tree, or says why Go rejects it. A port of Go 1.26 regexp/syntax/parse.go with the flags of
 * {@code regexp.Compile}. It uses no recursion on the pattern, and time in proportion to its length but for what common
 * prefixes of alternatives cost.
 */
final class RegexParser {
    private static final int MAX_REPEAT = 1000;

    private final PatternReader in;
    private final ParseStack stack;
    private final List<String> names = new ArrayList<>(List.of(""));

    /** Where the repetition starts that was read last, or -1 if something else was: repetitions cannot be stacked. */
    private int lastRepeat = -1;

    private RegexParser(String pattern, int flags) {
        this.in = new PatternReader(pattern);
        this.stack = new ParseStack(pattern, flags);
    }

    /**
     * A pattern's tree and the names of its groups.
     *
     * @param root the tree
     * @param names a name for each group, "" for one without; the whole match is number 0
     */
    record Parsed(RegexNode root, List<String> names) {}

    static Parsed parse(String pattern, int flags) throws RegexSyntaxException {
        RegexParser parser = new RegexParser(pattern, flags);
        while (!parser.in.atEnd()) {
            int start = parser.in.position;
            boolean repeated = parser.step();
            parser.lastRepeat = repeated ? start : -1;
        }
        return new Parsed(parser.stack.finish(parser.names.size() - 1), List.copyOf(parser.names));
    }

    /** Reads one item; says whether it is a repetition. */
    private boolean step() throws RegexSyntaxException {
        switch (in.peek(0)) {
            case '(' -> openParen();
            case '|' -> {
                stack.verticalBar();
                in.position++;
            }
            case ')' -> {
                stack.rightParen();
                in.position++;
            }
            case '^' -> operand(has(Flags.ONE_LINE) ? Op.BEGIN_TEXT : Op.BEGIN_LINE, 1);
            case '$' -> operand(has(Flags.ONE_LINE) ? Op.END_TEXT : Op.END_LINE, 1);
            case '.' -> operand(has(Flags.DOT_NL) ? Op.ANY_CHAR : Op.ANY_CHAR_NOT_NL, 1);
            case '[' -> stack.charClass(new ClassReader(in, stack.flags).bracketed());
            case '*' -> {
                return repeat(Op.STAR);
            }
            case '+' -> {
                return repeat(Op.PLUS);
            }
            case '?' -> {
                return repeat(Op.QUEST);
            }
            case '{' -> {
                return countedRepeat();
            }
            case '\\' -> backslash();
            default -> stack.literal(in.nextRune());
        }
        return false;
    }

    private boolean has(int flag) {
        return (stack.flags & flag) != 0;
    }

    private void operand(Op op, int length) throws RegexSyntaxException {
        stack.op(op);
        in.position += length;
    }

    private boolean repeat(Op op) throws RegexSyntaxException {
        int start = in.position;
        in.position++;
        repeat(op, 0, 0, start);
        return true;
    }

    private boolean countedRepeat() throws RegexSyntaxException {
        int start = in.position;
        in.position++;
        int min = in.number();
        int max = min;
        boolean tooLarge = min == PatternReader.TOO_LARGE;
        if (min != PatternReader.NO_NUMBER && in.peek(0) == ',') {
            in.position++;
            if (in.peek(0) == '}') {
                max = -1;
            } else {
                max = in.number();
                tooLarge |= max == PatternReader.TOO_LARGE;
            }
        }
        if (min == PatternReader.NO_NUMBER || max == PatternReader.NO_NUMBER || in.peek(0) != '}') {
            // Not a repetition: the brace stands for itself.
            in.position = start + 1;
            stack.literal('{');
            return false;
        }
        in.position++;
        if (tooLarge || min > MAX_REPEAT || max > MAX_REPEAT || (max >= 0 && min > max)) {
            throw new RegexSyntaxException(INVALID_REPEAT_SIZE, in.since(start));
        }
        repeat(Op.REPEAT, min, max, start);
        return true;
    }

    private void repeat(Op op, int min, int max, int start) throws RegexSyntaxException {
        int flags = stack.flags;
        if (in.peek(0) == '?') {
            in.position++;
            flags ^= Flags.NON_GREEDY;
        }
        if (lastRepeat >= 0) {
            throw new RegexSyntaxException(INVALID_REPEAT_OP, in.since(lastRepeat));
        }
        if (!stack.hasOperand()) {
            throw new RegexSyntaxException(MISSING_REPEAT_ARGUMENT, in.since(start));
        }
        RegexNode node = stack.repeat(op, min, max, flags);
        if (op == Op.REPEAT && (min >= 2 || max >= 2) && !isRepeatValid(node, MAX_REPEAT)) {
            throw new RegexSyntaxException(INVALID_REPEAT_SIZE, in.since(start));
        }
    }

    /** Whether nested repetitions make no more than so many copies of what is innermost. */
    private static boolean isRepeatValid(RegexNode node, int most) {
        int rest = most;
        if (node.op == Op.REPEAT) {
            if (node.max == 0) {
                return true;
            }
            int copies = node.max < 0 ? node.min : node.max;
            if (copies > most) {
                return false;
            }
            rest = copies > 0 ? most / copies : most;
        }
        for (RegexNode sub : node.subs) {
            if (!isRepeatValid(sub, rest)) {
                return false;
            }
        }
        return true;
    }

    private void backslash() throws RegexSyntaxException {
        switch (in.peek(1)) {
            case 'A' -> operand(Op.BEGIN_TEXT, 2);
            case 'b' -> operand(Op.WORD_BOUNDARY, 2);
            case 'B' -> operand(Op.NO_WORD_BOUNDARY, 2);
            case 'z' -> operand(Op.END_TEXT, 2);
            case 'C' -> throw new RegexSyntaxException(INVALID_ESCAPE, "\\C");
            case 'Q' -> quoted();
            default -> {
                CharRanges ranges = new CharRanges();
                if (new ClassReader(in, stack.flags).escapeInto(ranges)) {
                    stack.charClass(ranges);
                } else {
                    stack.literal(in.escape());
                }
            }
        }
    }

    /** Reads literal text from {@code \Q} to {@code \E} or to the end. */
    private void quoted() throws RegexSyntaxException {
        in.position += 2;
        int end = in.pattern.indexOf("\\E", in.position);
        int to = end < 0 ? in.pattern.length() : end;
        while (in.position < to) {
            int rune = in.pattern.codePointAt(in.position);
            if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
                in.checkUtf8(in.position, to);
            }
            in.position += Character.charCount(rune);
            stack.literal(rune);
        }
        in.position = end < 0 ? to : end + 2;
    }

    private void openParen() throws RegexSyntaxException {
        if (in.peek(1) != '?') {
            group("", 1);
        } else if (in.left() > 4 && in.looksAt("(?P<")) {
            namedGroup(4);
        } else if (in.left() > 3 && in.looksAt("(?<")) {
            namedGroup(3);
        } else {
            flags();
        }
    }

    private void group(String name, int length) throws RegexSyntaxException {
        int number = names.size();
        names.add(name);
        RegexNode paren = stack.op(Op.LEFT_PAREN);
        paren.group = number;
        paren.name = name;
        in.position += length;
    }

    private void namedGroup(int prefix) throws RegexSyntaxException {
        int start = in.position;
        int end = in.pattern.indexOf('>', start);
        if (end < 0) {
            in.checkUtf8(start, in.pattern.length());
            throw new RegexSyntaxException(INVALID_NAMED_CAPTURE, in.pattern.substring(start));
        }
        in.checkUtf8(start + prefix, end);
        String name = in.pattern.substring(start + prefix, end);
        if (name.isEmpty() || !name.chars().allMatch(c -> c == '_' || PatternReader.isAlphanumeric(c))) {
            throw new RegexSyntaxException(INVALID_NAMED_CAPTURE, in.pattern.substring(start, end + 1));
        }
        group(name, end + 1 - start);
    }

    /** Reads {@code (?i)}, {@code (?i:} and the like. */
    private void flags() throws RegexSyntaxException {
        int start = in.position;
        int flags = stack.flags;
        boolean negative = false;
        boolean sawFlag = false;
        in.position += 2;
        while (!in.atEnd()) {
            int rune = in.nextRune();
            if (rune == ':' || rune == ')') {
                if (negative && !sawFlag) {
                    break;
                }
                if (rune == ':') {
                    stack.op(Op.LEFT_PAREN);
                }
                stack.flags = negative ? ~flags : flags;
                return;
            }
            if (rune == '-' && !negative) {
                negative = true;
                sawFlag = false;
                // Inverted, setting a flag clears it; turned back at the end.
                flags = ~flags;
                continue;
            }
            int flag = flag(rune);
            if (flag == 0) {
                break;
            }
            // (?m) is the only one that takes a flag away.
            flags = flag == Flags.ONE_LINE ? flags & ~flag : flags | flag;
            sawFlag = true;
        }
        throw new RegexSyntaxException(INVALID_PERL_OP, in.since(start));
    }

    private static int flag(int rune) {
        return switch (rune) {
            case 'i' -> Flags.FOLD_CASE;
            case 'm' -> Flags.ONE_LINE;
            case 's' -> Flags.DOT_NL;
            case 'U' -> Flags.NON_GREEDY;
            default -> 0;
        };
    }
}
