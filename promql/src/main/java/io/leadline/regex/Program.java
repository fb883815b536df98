package io.leadline.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Instructions that a {@link Machine} runs, made from a pattern's tree (after Go 1.26 regexp/syntax/compile.go and
 * simplify.go). Made from the end to the start, so that every instruction knows what follows it; recursion goes as deep
 * as the tree, which is limited. Immutable once made.
 */
final class Program {
    static final byte MATCH = 0;
    static final byte FAIL = 1;

    /** One code point, {@code arg}. */
    static final byte RUNE = 2;

    /** A code point of the class number {@code arg}. */
    static final byte CLASS = 3;

    static final byte ANY = 4;
    static final byte ANY_NOT_NL = 5;

    /** First {@code next}, then {@code arg}. */
    static final byte ALT = 6;

    /** Notes the position in the slot {@code arg}. */
    static final byte CAPTURE = 7;

    /** Goes on where the condition {@code arg} holds. */
    static final byte EMPTY = 8;

    static final int BEGIN_LINE = 1;
    static final int END_LINE = 1 << 1;
    static final int BEGIN_TEXT = 1 << 2;
    static final int END_TEXT = 1 << 3;
    static final int WORD_BOUNDARY = 1 << 4;
    static final int NO_WORD_BOUNDARY = 1 << 5;

    private static final int REPLACEMENT = 0xFFFD;

    private byte[] ops = new byte[16];
    private int[] nexts = new int[16];
    private int[] args = new int[16];
    private final List<int[]> classes = new ArrayList<>();
    private int size;

    private int[] joins = {};
    private int joinCount;
    private int[] firstRunes = {};

    private final boolean capturing;
    private int start;
    private boolean hasConditions;
    private String prefix = "";
    private boolean isText;

    private Program(boolean capturing) {
        this.capturing = capturing;
    }

    /** A program for {@code root}; one that does not capture is smaller, and says only whether there is a match. */
    static Program of(RegexNode root, boolean capturing) {
        Program program = new Program(capturing);
        program.start = program.write(root, program.add(MATCH, 0, 0));
        program.findPrefix();
        program.analyze();
        return program;
    }

    /** A program that matches the whole text or nothing. */
    static Program anchored(RegexNode root) {
        Program program = new Program(false);
        int match = program.add(MATCH, 0, 0);
        int end = program.write(root, program.condition(END_TEXT, match));
        program.start = program.condition(BEGIN_TEXT, end);
        program.analyze();
        return program;
    }

    int size() {
        return size;
    }

    int start() {
        return start;
    }

    byte op(int pc) {
        return ops[pc];
    }

    int next(int pc) {
        return nexts[pc];
    }

    int arg(int pc) {
        return args[pc];
    }

    /**
     * The number of an instruction among those that several ways lead to, or -1 if only one does. Every loop goes
     * through one of them.
     */
    int join(int pc) {
        return joins[pc];
    }

    /** How many instructions several ways lead to. */
    int joinCount() {
        return joinCount;
    }

    /** The code point without which an instruction leads to no match, or -1 if several will do. */
    int firstRune(int pc) {
        return firstRunes[pc];
    }

    /** Whether a choice is to repeat one code point as often as possible, or to go on. */
    boolean repeatsOne(int choice) {
        int body = nexts[choice];
        return nexts[body] == choice && ops[body] >= RUNE && ops[body] <= ANY_NOT_NL;
    }

    boolean hasConditions() {
        return hasConditions;
    }

    boolean startsAtBeginning() {
        return ops[start] == EMPTY && (args[start] & BEGIN_TEXT) != 0;
    }

    /** Text that every match starts with. */
    String prefix() {
        return prefix;
    }

    /** Whether {@link #prefix()} is all there is to match. */
    boolean isText() {
        return isText;
    }

    boolean consumes(int pc, int rune) {
        return switch (ops[pc]) {
            case RUNE -> rune == args[pc];
            case CLASS -> contains(classes.get(args[pc]), rune);
            case ANY -> true;
            case ANY_NOT_NL -> rune != '\n';
            default -> false;
        };
    }

    /** The code point at a place in a text. */
    static int runeAt(String text, int position) {
        char c = text.charAt(position);
        if (!Character.isSurrogate(c)) {
            return c;
        }
        int rune = text.codePointAt(position);
        // A byte that is not UTF-8 reads as U+FFFD in Go; both have the width of one char here.
        return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE ? REPLACEMENT : rune;
    }

    /** The conditions of {@code EMPTY} that hold at a place in a text. */
    static int conditions(String text, int position) {
        boolean begin = position == 0;
        boolean end = position == text.length();
        char before = begin ? 0 : text.charAt(position - 1);
        char after = end ? 0 : text.charAt(position);
        int conditions = isWord(before) != isWord(after) ? WORD_BOUNDARY : NO_WORD_BOUNDARY;
        conditions |= begin ? BEGIN_TEXT | BEGIN_LINE : before == '\n' ? BEGIN_LINE : 0;
        conditions |= end ? END_TEXT | END_LINE : after == '\n' ? END_LINE : 0;
        return conditions;
    }

    private static boolean isWord(char c) {
        return c == '_' || PatternReader.isAlphanumeric(c);
    }

    private static boolean contains(int[] ranges, int rune) {
        if (ranges.length > 8) {
            int index = Arrays.binarySearch(ranges, rune);
            return index >= 0 || (-index - 1) % 2 == 1;
        }
        for (int i = 0; i < ranges.length && rune >= ranges[i]; i += 2) {
            if (rune <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private void findPrefix() {
        StringBuilder text = new StringBuilder();
        int pc = start;
        while (ops[pc] == RUNE && args[pc] != REPLACEMENT && args[pc] != 0) {
            text.appendCodePoint(args[pc]);
            pc = nexts[pc];
        }
        prefix = text.toString();
        isText = ops[pc] == MATCH;
    }

    private void analyze() {
        findJoins();
        findFirstRunes();
    }

    private void findJoins() {
        int[] ways = new int[size];
        ways[start]++;
        for (int pc = 0; pc < size; pc++) {
            if (ops[pc] != MATCH && ops[pc] != FAIL) {
                ways[nexts[pc]]++;
            }
            if (ops[pc] == ALT) {
                ways[args[pc]]++;
            }
        }
        joins = new int[size];
        for (int pc = 0; pc < size; pc++) {
            joins[pc] = ways[pc] > 1 ? joinCount++ : -1;
        }
    }

    private void findFirstRunes() {
        firstRunes = new int[size];
        for (int pc = 0; pc < size; pc++) {
            // What follows a capture was written before it.
            firstRunes[pc] = ops[pc] == CAPTURE ? firstRunes[nexts[pc]] : ops[pc] == RUNE ? args[pc] : -1;
        }
    }

    private int add(byte op, int next, int arg) {
        if (size == ops.length) {
            ops = Arrays.copyOf(ops, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
            args = Arrays.copyOf(args, 2 * size);
        }
        ops[size] = op;
        nexts[size] = next;
        args[size] = arg;
        return size++;
    }

    private int condition(int condition, int next) {
        hasConditions = true;
        return add(EMPTY, next, condition);
    }

    /** Writes what a node does before the instruction {@code next}; gives the instruction to start at. */
    private int write(RegexNode node, int next) {
        return switch (node.op) {
            case EMPTY_MATCH -> next;
            case LITERAL -> literal(node, next);
            case CHAR_CLASS -> charClass(node.runes, next);
            case ANY_CHAR_NOT_NL -> add(ANY_NOT_NL, next, 0);
            case ANY_CHAR -> add(ANY, next, 0);
            case BEGIN_LINE -> condition(BEGIN_LINE, next);
            case END_LINE -> condition(END_LINE, next);
            case BEGIN_TEXT -> condition(BEGIN_TEXT, next);
            case END_TEXT -> condition(END_TEXT, next);
            case WORD_BOUNDARY -> condition(WORD_BOUNDARY, next);
            case NO_WORD_BOUNDARY -> condition(NO_WORD_BOUNDARY, next);
            case CAPTURE -> capture(node, next);
            case STAR -> loop(node, next, true);
            case PLUS -> loop(node, next, false);
            case QUEST -> choice(node, write(node.sub(), next), next);
            case REPEAT -> repeat(node, next);
            case CONCAT -> concat(node.subs, next);
            case ALTERNATE -> alternate(node.subs, next);
            default -> add(FAIL, 0, 0);
        };
    }

    private int literal(RegexNode node, int next) {
        int entry = next;
        for (int i = node.runes.size() - 1; i >= 0; i--) {
            int rune = node.runes.get(i);
            if (node.has(Flags.FOLD_CASE)) {
                CharRanges folded = new CharRanges();
                folded.addFoldedRange(rune, rune);
                entry = charClass(folded, entry);
            } else {
                entry = add(RUNE, entry, rune);
            }
        }
        return entry;
    }

    private int charClass(CharRanges ranges, int next) {
        CharRanges clean = ranges.from(0);
        clean.clean();
        if (clean.size() == 0) {
            return add(FAIL, 0, 0);
        }
        if (clean.size() == 2 && clean.get(0) == clean.get(1)) {
            return add(RUNE, next, clean.get(0));
        }
        classes.add(clean.toArray());
        return add(CLASS, next, classes.size() - 1);
    }

    private int capture(RegexNode node, int next) {
        if (!capturing) {
            return write(node.sub(), next);
        }
        int end = add(CAPTURE, next, 2 * node.group + 1);
        return add(CAPTURE, write(node.sub(), end), 2 * node.group);
    }

    private int choice(RegexNode node, int body, int next) {
        return node.has(Flags.NON_GREEDY) ? add(ALT, next, body) : add(ALT, body, next);
    }

    /** A body that comes back to a choice whether to go on; {@code orNone} makes it a star. */
    private int loop(RegexNode node, int next, boolean orNone) {
        int choice = add(ALT, 0, 0);
        int body = write(node.sub(), choice);
        boolean lazy = node.has(Flags.NON_GREEDY);
        nexts[choice] = lazy ? next : body;
        args[choice] = lazy ? body : next;
        if (!orNone) {
            return body;
        }
        // (x+)? where x may match nothing: this gets the order of preference right (golang.org/issue/46123).
        return canBeEmpty(node.sub()) ? choice(node, body, next) : choice;
    }

    /** As {@code xx+} and {@code xx(x(x)?)?}. */
    private int repeat(RegexNode node, int next) {
        int entry = next;
        int copies = node.min;
        if (node.max < 0) {
            entry = loop(node, next, node.min == 0);
            copies--;
        }
        for (int i = node.min; i < node.max; i++) {
            entry = choice(node, write(node.sub(), entry), next);
        }
        for (int i = 0; i < copies; i++) {
            entry = write(node.sub(), entry);
        }
        return entry;
    }

    private int concat(List<RegexNode> subs, int next) {
        int entry = next;
        for (int i = subs.size() - 1; i >= 0; i--) {
            entry = write(subs.get(i), entry);
        }
        return entry;
    }

    private int alternate(List<RegexNode> subs, int next) {
        int entry = write(subs.get(subs.size() - 1), next);
        for (int i = subs.size() - 2; i >= 0; i--) {
            entry = add(ALT, write(subs.get(i), next), entry);
        }
        return entry;
    }

    private static boolean canBeEmpty(RegexNode node) {
        return switch (node.op) {
            case LITERAL, CHAR_CLASS, ANY_CHAR, ANY_CHAR_NOT_NL, NO_MATCH -> false;
            case CAPTURE, PLUS -> canBeEmpty(node.sub());
            case REPEAT -> node.min == 0 || canBeEmpty(node.sub());
            case CONCAT -> {
                for (RegexNode sub : node.subs) {
                    if (!canBeEmpty(sub)) {
                        yield false;
                    }
                }
                yield true;
            }
            case ALTERNATE -> {
                for (RegexNode sub : node.subs) {
                    if (canBeEmpty(sub)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> true;
        };
    }
}
