package io.leadline.regex;

import io.leadline.golang.GoResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as Go's package {@code regexp} understands it (RE2 syntax, leftmost-first matches, linear time).
 * Patterns and inputs are Go strings ({@link io.leadline.golang.GoText}): a byte that is not UTF-8 matches where U+FFFD
 * would. The time of a match is at most in proportion to the length of the pattern times that of the text. Immutable
 * and thread-safe.
 */
public final class GoRegex {
    private final String pattern;
    private final List<String> names;
    private volatile @Nullable Program finder;
    private volatile @Nullable Program matcher;
    private volatile @Nullable Program anchored;

    private GoRegex(String pattern, List<String> names) {
        this.pattern = pattern;
        this.names = names;
    }

    /**
     * Reads a pattern, as Go's {@code regexp.Compile}. What is needed to match is made on the first match.
     *
     * @param pattern the pattern
     * @return the expression, or Go's error text, {@code error parsing regexp: ...}; a few patterns that Go accepts are
     *     {@code expression too large} here: those with over a million instructions or code points in classes
     */
    public static GoResult<GoRegex> compile(String pattern) {
        try {
            return GoResult.of(
                    new GoRegex(pattern, RegexParser.parse(pattern, Flags.PERL).names()));
        } catch (RegexSyntaxException e) {
            return GoResult.failed(Objects.requireNonNull(e.getMessage()));
        }
    }

    /**
     * Checks a pattern without making it ready to match.
     *
     * @param pattern the pattern
     * @return the error that {@link #compile} gives, or empty if the pattern is valid
     */
    public static Optional<String> validate(String pattern) {
        return compile(pattern).error();
    }

    /**
     * The pattern as it was given.
     *
     * @return the pattern
     */
    public String pattern() {
        return pattern;
    }

    /**
     * What the pattern means.
     *
     * @return the pattern as a tree, made anew
     */
    public RegexSyntax syntax() {
        return SyntaxTree.of(tree(Flags.PERL));
    }

    /**
     * What the pattern means where {@link #matchesFully} matches with it.
     *
     * @return the pattern as a tree in which a dot is any code point, made anew; the anchors around it are not in it
     */
    public RegexSyntax fullSyntax() {
        return SyntaxTree.of(tree(Flags.PERL | Flags.DOT_NL));
    }

    /**
     * The number of capturing groups.
     *
     * @return the number, without the whole match
     */
    public int groupCount() {
        return names.size() - 1;
    }

    /**
     * The names of the groups, as Go's {@code SubexpNames}.
     *
     * @return a name for each group by its number, "" for a group without one and for the whole match (number 0); a
     *     name may occur more than once
     */
    public List<String> groupNames() {
        return names;
    }

    /**
     * Whether a part of a text matches, as Go's {@code MatchString}.
     *
     * @param text the text
     * @return true if there is a match
     */
    public boolean find(String text) {
        return find(finder(), text);
    }

    /**
     * The leftmost match with its groups, as Go's {@code FindStringSubmatchIndex}.
     *
     * @param text the text
     * @return the match, or empty if there is none
     */
    public Optional<GoMatch> match(String text) {
        int[] offsets = match(matcher(), text);
        return offsets.length == 0 ? Optional.empty() : Optional.of(new GoMatch(text, names, offsets));
    }

    /**
     * Whether a whole text matches, as a Prometheus label matcher does it: the pattern stands in {@code ^(?s:...)$}, so
     * that a dot matches line breaks too (Prometheus 3.16, model/labels/regexp.go).
     *
     * @param text the text
     * @return true if all of it matches
     */
    public boolean matchesFully(String text) {
        return find(anchored(), text);
    }

    private static boolean find(Program program, String text) {
        MatchCounter.count();
        if (program.isText()) {
            return text.contains(program.prefix());
        }
        return Backtracker.suits(program, text) ? Backtracker.find(program, text) : Machine.find(program, text);
    }

    private int[] match(Program program, String text) {
        MatchCounter.count();
        if (program.isText()) {
            int start = text.indexOf(program.prefix());
            return start < 0
                    ? new int[0]
                    : new int[] {start, start + program.prefix().length()};
        }
        return Backtracker.suits(program, text)
                ? Backtracker.match(program, text, groupCount())
                : Machine.match(program, text, groupCount());
    }

    private Program finder() {
        Program program = finder;
        if (program == null) {
            program = Program.of(tree(Flags.PERL), false);
            finder = program;
        }
        return program;
    }

    private Program matcher() {
        Program program = matcher;
        if (program == null) {
            program = Program.of(tree(Flags.PERL), true);
            matcher = program;
        }
        return program;
    }

    private Program anchored() {
        Program program = anchored;
        if (program == null) {
            program = Program.anchored(tree(Flags.PERL | Flags.DOT_NL));
            anchored = program;
        }
        return program;
    }

    private RegexNode tree(int flags) {
        try {
            return RegexParser.parse(pattern, flags).root();
        } catch (RegexSyntaxException e) {
            if (flags != Flags.PERL) {
                // With other flags the tree may just pass the height that is allowed: then a dot stays what it was.
                return tree(Flags.PERL);
            }
            throw new IllegalStateException("a pattern that was valid is not any more", e);
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
