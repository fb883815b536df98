package io.leadline.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.leadline.golang.GoResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression as Go's package {@code regexp} understands it (RE2 syntax, leftmost-first matches, linear time).
 * Patterns and inputs are Go strings ({@link io.leadline.golang.GoText}): a byte that is not UTF-8 matches where U+FFFD
 * would. Immutable and thread-safe.
 */
public final class GoRegex {
    private final String pattern;
    private final Pattern unanchored;
    private final Pattern anchored;
    private final List<String> names;

    private GoRegex(String pattern, Pattern unanchored, Pattern anchored, List<String> names) {
        this.pattern = pattern;
        this.unanchored = unanchored;
        this.anchored = anchored;
        this.names = names;
    }

    /**
     * Compiles a pattern, as Go's {@code regexp.Compile}.
     *
     * @param pattern the pattern
     * @return the expression, or Go's error text, {@code error parsing regexp: ...}
     */
    public static GoResult<GoRegex> compile(String pattern) {
        try {
            Pattern unanchored = Pattern.compile(pattern);
            List<String> names = new ArrayList<>(Collections.nCopies(unanchored.groupCount() + 1, ""));
            for (Map.Entry<String, Integer> group : unanchored.namedGroups().entrySet()) {
                names.set(group.getValue(), group.getKey());
            }
            return GoResult.of(
                    new GoRegex(pattern, unanchored, Pattern.compile("^(?s:" + pattern + ")$"), List.copyOf(names)));
        } catch (PatternSyntaxException e) {
            return GoResult.failed(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Checks a pattern without making it ready to match, which is cheap for any pattern.
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
        return unanchored.matcher(text).find();
    }

    /**
     * The leftmost match with its groups, as Go's {@code FindStringSubmatchIndex}.
     *
     * @param text the text
     * @return the match, or empty if there is none
     */
    public Optional<GoMatch> match(String text) {
        Matcher matcher = unanchored.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int[] offsets = new int[2 * names.size()];
        for (int group = 0; group < names.size(); group++) {
            offsets[2 * group] = matcher.start(group);
            offsets[2 * group + 1] = matcher.end(group);
        }
        return Optional.of(new GoMatch(text, names, offsets));
    }

    /**
     * Whether a whole text matches, as a Prometheus label matcher does it: the pattern stands in {@code ^(?s:...)$}, so
     * that a dot matches line breaks too (Prometheus 3.16, model/labels/regexp.go).
     *
     * @param text the text
     * @return true if all of it matches
     */
    public boolean matchesFully(String text) {
        return anchored.matcher(text).find();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
