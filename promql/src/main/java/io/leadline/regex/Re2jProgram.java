package io.leadline.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;

/**
 * A tree written as a pattern that RE2/J 1.8 reads as Go meant it, and compiled. Case folding, named classes and
 * groups' names are resolved in the tree already, so that RE2/J sees only plain classes, numbered groups and operators:
 * its own tables, on which it may run forever, are never asked. Immutable.
 */
final class Re2jProgram {
    private static final String NOTHING = "[^\\x{0}-\\x{10FFFF}]";
    private static final int REPLACEMENT = 0xFFFD;

    /** RE2/J takes time in proportion to the square of the number of alternatives. */
    private static final int ALTERNATIVES = 16;

    private final Pattern compiled;

    /** RE2/J's number of each group; -1 for a group under {@code {0}}, which never takes part. */
    private final int[] groups;

    private Re2jProgram(Pattern compiled, int[] groups) {
        this.compiled = compiled;
        this.groups = groups;
    }

    static Re2jProgram unanchored(RegexNode root, int groupCount) {
        Writer writer = new Writer(groupCount);
        writer.write(root);
        return writer.compile();
    }

    static Re2jProgram anchored(RegexNode root) {
        Writer writer = new Writer(0);
        writer.out.append("\\A(?:");
        writer.write(root);
        writer.out.append(")\\z");
        return writer.compile();
    }

    boolean find(String text) {
        return compiled.matcher(text).find();
    }

    /** Start and end of each group of the leftmost match, or nothing. */
    int[] match(String text) {
        Matcher matcher = compiled.matcher(text);
        if (!matcher.find()) {
            return new int[0];
        }
        int[] offsets = new int[2 * groups.length];
        for (int group = 0; group < groups.length; group++) {
            int number = groups[group];
            offsets[2 * group] = number < 0 ? -1 : matcher.start(number);
            offsets[2 * group + 1] = number < 0 ? -1 : matcher.end(number);
        }
        return offsets;
    }

    private static final class Writer {
        final StringBuilder out = new StringBuilder();
        private final boolean capturing;
        private final int[] groups;
        private int written;

        Writer(int groupCount) {
            capturing = groupCount > 0;
            groups = new int[groupCount + 1];
            Arrays.fill(groups, 1, groups.length, -1);
        }

        Re2jProgram compile() {
            return new Re2jProgram(Pattern.compile(out.toString()), groups);
        }

        void write(RegexNode node) {
            switch (node.op) {
                case EMPTY_MATCH -> out.append("(?:)");
                case LITERAL -> writeLiteral(node);
                case CHAR_CLASS -> writeClass(node.runes);
                case ANY_CHAR_NOT_NL -> out.append('.');
                case ANY_CHAR -> out.append("(?s:.)");
                case BEGIN_LINE -> out.append("(?m:^)");
                case END_LINE -> out.append("(?m:$)");
                case BEGIN_TEXT -> out.append("\\A");
                case END_TEXT -> out.append("\\z");
                case WORD_BOUNDARY -> out.append("\\b");
                case NO_WORD_BOUNDARY -> out.append("\\B");
                case CAPTURE -> writeCapture(node);
                case STAR -> writeRepeat(node, "*");
                case PLUS -> writeRepeat(node, "+");
                case QUEST -> writeRepeat(node, "?");
                case REPEAT -> writeCounted(node);
                case CONCAT -> node.subs.forEach(this::writeOperand);
                case ALTERNATE -> writeAlternatives(node.subs);
                default -> out.append(NOTHING);
            }
        }

        /** Writes a node so that it can stand in a concatenation. */
        private void writeOperand(RegexNode node) {
            if (node.op == Op.ALTERNATE) {
                writeGroup(node);
            } else {
                write(node);
            }
        }

        private void writeGroup(RegexNode node) {
            out.append("(?:");
            write(node);
            out.append(')');
        }

        private void writeCapture(RegexNode node) {
            if (capturing) {
                groups[node.group] = ++written;
            }
            out.append(capturing ? "(" : "(?:");
            write(node.sub());
            out.append(')');
        }

        private void writeRepeat(RegexNode node, String operator) {
            writeGroup(node.sub());
            out.append(operator);
            if (node.has(Flags.NON_GREEDY)) {
                out.append('?');
            }
        }

        private void writeCounted(RegexNode node) {
            if (node.max == 0) {
                out.append("(?:)");
                return;
            }
            String bounds = node.max == node.min ? "" : node.max < 0 ? "," : "," + node.max;
            writeRepeat(node, "{" + node.min + bounds + "}");
        }

        private void writeAlternatives(List<RegexNode> subs) {
            int step = ALTERNATIVES;
            while (subs.size() > (long) step * ALTERNATIVES) {
                step *= ALTERNATIVES;
            }
            if (subs.size() <= ALTERNATIVES) {
                step = 1;
            }
            for (int i = 0; i < subs.size(); i += step) {
                if (i > 0) {
                    out.append('|');
                }
                List<RegexNode> part = subs.subList(i, Math.min(subs.size(), i + step));
                if (part.size() == 1) {
                    write(part.get(0));
                } else {
                    // Something empty behind it keeps RE2/J from putting all alternatives into one list again.
                    out.append("(?:");
                    writeAlternatives(part);
                    out.append(")(?:)");
                }
            }
        }

        private void writeLiteral(RegexNode node) {
            for (int i = 0; i < node.runes.size(); i++) {
                int rune = node.runes.get(i);
                if (node.has(Flags.FOLD_CASE) || rune == REPLACEMENT || isSurrogate(rune)) {
                    CharRanges one = new CharRanges();
                    one.addLiteral(rune, node.flags);
                    one.clean();
                    writeClass(one);
                } else {
                    writeRune(rune);
                }
            }
        }

        private void writeRune(int rune) {
            if (rune >= 0x80 || rune == '_' || PatternReader.isAlphanumeric(rune)) {
                out.appendCodePoint(rune);
            } else if (rune > ' ' && rune < 0x7F) {
                out.append('\\').append((char) rune);
            } else {
                writeNumber(rune);
            }
        }

        private void writeNumber(int rune) {
            out.append("\\x{").append(Integer.toHexString(rune)).append('}');
        }

        /**
         * Writes a class. In Go, a byte that is not UTF-8 reads as U+FFFD, and surrogates do not occur; here it is a
         * surrogate: all of these match where U+FFFD does, and only there.
         */
        private void writeClass(CharRanges ranges) {
            CharRanges seen = new CharRanges();
            for (int i = 0; i < ranges.size(); i += 2) {
                int low = ranges.get(i);
                int high = ranges.get(i + 1);
                if (low < Character.MIN_SURROGATE) {
                    seen.addRange(low, Math.min(high, Character.MIN_SURROGATE - 1));
                }
                if (low <= REPLACEMENT && high >= REPLACEMENT) {
                    seen.addRange(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
                }
                if (high > Character.MAX_SURROGATE) {
                    seen.addRange(Math.max(low, Character.MAX_SURROGATE + 1), high);
                }
            }
            if (seen.size() == 0) {
                out.append(NOTHING);
                return;
            }
            seen.clean();
            out.append('[');
            for (int i = 0; i < seen.size(); i += 2) {
                writeNumber(seen.get(i));
                if (seen.get(i + 1) > seen.get(i)) {
                    out.append('-');
                    writeNumber(seen.get(i + 1));
                }
            }
            out.append(']');
        }

        private static boolean isSurrogate(int rune) {
            return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
        }
    }
}
