package io.leadline.lint;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import io.leadline.regex.RegexSyntax;
import io.leadline.regex.RegexSyntax.Assertion;
import io.leadline.regex.RegexSyntax.Choice;
import io.leadline.regex.RegexSyntax.Group;
import io.leadline.regex.RegexSyntax.Nothing;
import io.leadline.regex.RegexSyntax.OneOf;
import io.leadline.regex.RegexSyntax.Repeat;
import io.leadline.regex.RegexSyntax.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes automata of patterns. Texts are in UTF-16; two characters that no name has stand for the start and the end of
 * the text, so that anchors anywhere in a pattern are characters to match: a text is written as some starts, its
 * characters, some ends, and matches if it does with any number of starts and ends.
 */
final class RegexAutomaton {
    /** The most nodes of a pattern with repetitions written out. */
    private static final int MOST_NODES = 2_000;

    private static final char START = '\uFFFE';
    private static final char END = '\uFFFF';
    private static final int LAST_BMP = 0xFFFD;

    private RegexAutomaton() {}

    /** The texts in which a pattern is found; empty if they are too hard to tell. */
    static Optional<Automaton> found(RegexSyntax pattern) {
        Automaton text = characters(0, Character.MAX_CODE_POINT).repeat();
        return around(BasicOperations.concatenate(starts(), text), pattern, BasicOperations.concatenate(text, ends()));
    }

    /** The texts that a pattern matches from start to end; empty if they are too hard to tell. */
    static Optional<Automaton> whole(RegexSyntax pattern) {
        return around(starts(), pattern, ends());
    }

    private static Optional<Automaton> around(Automaton before, RegexSyntax pattern, Automaton behind) {
        if (size(pattern) > MOST_NODES) {
            return Optional.empty();
        }
        Automaton matches = BasicOperations.concatenate(List.of(before, of(pattern), behind));
        Automaton text = characters(0, Character.MAX_CODE_POINT).repeat();
        Automaton written = BasicOperations.concatenate(List.of(starts(), text, ends()));
        Automaton erased =
                BasicOperations.intersection(matches, written).subst(START, "").subst(END, "");
        Optional<Automaton> result = Determinizer.determinize(erased);
        result.ifPresent(found -> found.minimize());
        return result;
    }

    private static Automaton starts() {
        return BasicAutomata.makeChar(START).repeat();
    }

    private static Automaton ends() {
        return BasicAutomata.makeChar(END).repeat();
    }

    /** The number of nodes with repetitions written out; more than the limit for what has no automaton here. */
    private static int size(RegexSyntax node) {
        if (node instanceof Sequence sequence) {
            return sum(sequence.parts());
        } else if (node instanceof Choice choice) {
            return sum(choice.parts());
        } else if (node instanceof Group group) {
            return size(group.part());
        } else if (node instanceof Repeat repeat) {
            int times = Math.max(1, Math.max(repeat.least(), repeat.most()));
            return limited((long) times * size(repeat.part()));
        } else if (node instanceof OneOf set) {
            return 1 + set.ranges().size() / 8;
        }
        return node instanceof Assertion assertion && !isAboutTheText(assertion) ? MOST_NODES + 1 : 1;
    }

    private static boolean isAboutTheText(Assertion assertion) {
        return assertion.kind() == Assertion.Kind.TEXT_START || assertion.kind() == Assertion.Kind.TEXT_END;
    }

    private static int sum(List<RegexSyntax> parts) {
        long sum = 1;
        for (RegexSyntax part : parts) {
            sum += size(part);
        }
        return limited(sum);
    }

    private static int limited(long size) {
        return (int) Math.min(size, MOST_NODES + 1);
    }

    private static Automaton of(RegexSyntax node) {
        if (node instanceof Nothing) {
            return BasicAutomata.makeEmpty();
        } else if (node instanceof OneOf set) {
            return oneOf(set);
        } else if (node instanceof Sequence sequence) {
            return BasicOperations.concatenate(all(sequence.parts()));
        } else if (node instanceof Choice choice) {
            return BasicOperations.union(all(choice.parts()));
        } else if (node instanceof Repeat repeat) {
            Automaton part = of(repeat.part());
            return repeat.most() < 0 ? part.repeat(repeat.least()) : part.repeat(repeat.least(), repeat.most());
        } else if (node instanceof Group group) {
            return of(group.part());
        } else if (node instanceof Assertion assertion) {
            return BasicAutomata.makeChar(assertion.kind() == Assertion.Kind.TEXT_START ? START : END);
        }
        throw new IllegalStateException("unknown node " + node);
    }

    private static List<Automaton> all(List<RegexSyntax> parts) {
        return parts.stream().map(RegexAutomaton::of).toList();
    }

    private static Automaton oneOf(OneOf set) {
        List<Automaton> ranges = new ArrayList<>();
        for (int i = 0; i < set.ranges().size(); i += 2) {
            ranges.add(characters(set.ranges().get(i), set.ranges().get(i + 1)));
        }
        return BasicOperations.union(ranges);
    }

    /** A range of code points that names can have, in UTF-16. */
    private static Automaton characters(int low, int high) {
        List<Automaton> parts = new ArrayList<>();
        addUnits(parts, low, Math.min(high, Character.MIN_SURROGATE - 1));
        addUnits(parts, Math.max(low, Character.MAX_SURROGATE + 1), Math.min(high, LAST_BMP));
        addPairs(parts, Math.max(low, Character.MIN_SUPPLEMENTARY_CODE_POINT), high);
        return BasicOperations.union(parts);
    }

    private static void addUnits(List<Automaton> parts, int low, int high) {
        if (low <= high) {
            parts.add(BasicAutomata.makeCharRange((char) low, (char) high));
        }
    }

    /**
     * Splits a range where the first surrogate changes: the rest of the first block, whole blocks, the start of the
     * last.
     */
    private static void addPairs(List<Automaton> parts, int low, int high) {
        int next = low;
        while (next <= high) {
            char first = Character.highSurrogate(next);
            int blockEnd = Character.toCodePoint(first, Character.MAX_LOW_SURROGATE);
            boolean isWholeBlock = Character.lowSurrogate(next) == Character.MIN_LOW_SURROGATE && blockEnd <= high;
            char last = isWholeBlock ? lastWholeBlock(high) : first;
            int end =
                    isWholeBlock ? Character.toCodePoint(last, Character.MAX_LOW_SURROGATE) : Math.min(blockEnd, high);
            parts.add(BasicOperations.concatenate(
                    BasicAutomata.makeCharRange(first, last),
                    BasicAutomata.makeCharRange(Character.lowSurrogate(next), Character.lowSurrogate(end))));
            next = end + 1;
        }
    }

    private static char lastWholeBlock(int high) {
        char block = Character.highSurrogate(high);
        return Character.lowSurrogate(high) == Character.MAX_LOW_SURROGATE ? block : (char) (block - 1);
    }
}
