package io.leadline.lint;

import io.leadline.lint.internal.names.KnownPatterns;
import io.leadline.lint.internal.names.TextAutomaton;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.regex.GoRegex;
import io.leadline.regex.RegexSyntax;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A set of names of series, mostly an infinite one, such as all that a pattern matches. What is said about a set is
 * exact. Where that would take too much, or where a pattern asks for word boundaries or lines, the set is undecided, as
 * is all that is computed from it, and nothing is sure. Immutable and thread-safe.
 */
public final class NameSet {
    private static final KnownPatterns KNOWN = new KnownPatterns();

    private static final NameSet UNDECIDED = new NameSet(null);
    private static final NameSet NONE = new NameSet(TextAutomaton.none());
    private static final NameSet ALL = new NameSet(TextAutomaton.all());
    private static final NameSet EMPTY_TEXT = new NameSet(TextAutomaton.only(""));
    private static final NameSet ANY = ALL.with(EMPTY_TEXT, TextAutomaton::without);
    private static final NameSet CLASSIC = matching("^[a-zA-Z_:][a-zA-Z0-9_:]*$");

    /** Null if the set is undecided. */
    private final @Nullable TextAutomaton automaton;

    private NameSet(@Nullable TextAutomaton automaton) {
        this.automaton = automaton;
    }

    private static NameSet of(Optional<TextAutomaton> automaton) {
        return automaton.map(NameSet::new).orElse(UNDECIDED);
    }

    /**
     * A set that nothing is known of.
     *
     * @return the undecided set
     */
    public static NameSet undecided() {
        return UNDECIDED;
    }

    /**
     * No name.
     *
     * @return the empty set
     */
    public static NameSet none() {
        return NONE;
    }

    /**
     * Every name that Prometheus can store, with any characters.
     *
     * @return all texts but the empty one
     */
    public static NameSet any() {
        return ANY;
    }

    /**
     * The names that metrics have in practice: letters, digits, {@code _} and {@code :}, no digit first.
     *
     * @return the names that need no quotes in PromQL
     */
    public static NameSet classic() {
        return CLASSIC;
    }

    /**
     * One name.
     *
     * @param name the name
     * @return the set that holds it
     */
    public static NameSet only(String name) {
        return name.isEmpty() ? EMPTY_TEXT : new NameSet(TextAutomaton.only(name));
    }

    /**
     * The names in which a pattern is found, as the adapter's filters look for it.
     *
     * @param pattern the pattern; one that does not compile could have meant anything, so its set is undecided
     * @return the names, the empty one among them if it matches
     */
    public static NameSet matching(String pattern) {
        return of(KNOWN.get(
                pattern,
                false,
                () -> GoRegex.compile(pattern).value().flatMap(regex -> TextAutomaton.found(regex.syntax()))));
    }

    /**
     * The names in which a pattern is found that was taken apart and put together in another way.
     *
     * @param pattern the pattern
     * @return the names, the empty one among them if it matches
     */
    public static NameSet matching(RegexSyntax pattern) {
        return of(TextAutomaton.found(pattern));
    }

    /**
     * The names that a pattern matches as a whole, as Prometheus' matchers do.
     *
     * @param pattern the pattern; the set of one that does not compile is undecided
     * @return the names, the empty one among them if it matches
     */
    public static NameSet matchingFully(String pattern) {
        return of(KNOWN.get(
                pattern,
                true,
                () -> GoRegex.compile(pattern).value().flatMap(regex -> TextAutomaton.whole(regex.fullSyntax()))));
    }

    /**
     * The names that a selector selects.
     *
     * @param selector the selector; only its conditions on {@code __name__} count
     * @return the names
     */
    public static NameSet selectedBy(MetricSelector selector) {
        NameSet names = valuesOf(selector, Labels.METRIC_NAME);
        return names.surelyHas("") ? names.without(EMPTY_TEXT) : names;
    }

    /**
     * The values that a label can have.
     *
     * @param selector the selector; only its conditions on the label count
     * @param label name of the label
     * @return the values, the empty one among them if series without the label are selected
     */
    public static NameSet valuesOf(MetricSelector selector, String label) {
        NameSet values = ALL;
        for (Matcher matcher : selector.matchers()) {
            if (matcher.name().equals(label)) {
                NameSet matched = matcher.type().isRegex() ? matchingFully(matcher.value()) : only(matcher.value());
                boolean keeps = matcher.type() == MatchType.EQUAL || matcher.type() == MatchType.REGEX;
                values = keeps ? values.and(matched) : values.without(matched);
            }
        }
        return values;
    }

    /**
     * The names that are in both sets.
     *
     * @param other another set
     * @return the intersection
     */
    public NameSet and(NameSet other) {
        return with(other, TextAutomaton::and);
    }

    /**
     * The names that are in this set and not in another one.
     *
     * @param other what is left out
     * @return the difference
     */
    public NameSet without(NameSet other) {
        // Selectors ask for labels that are not empty all the time.
        return this == ALL && other == EMPTY_TEXT ? ANY : with(other, TextAutomaton::without);
    }

    private NameSet with(NameSet other, BiFunction<TextAutomaton, TextAutomaton, Optional<TextAutomaton>> operation) {
        TextAutomaton left = automaton;
        TextAutomaton right = other.automaton;
        return left == null || right == null ? UNDECIDED : of(operation.apply(left, right));
    }

    /**
     * Whether it is known what is in the set.
     *
     * @return false if nothing is sure about it
     */
    public boolean isDecided() {
        return automaton != null;
    }

    /**
     * Whether no name is in the set.
     *
     * @return true if that is sure
     */
    public boolean isSurelyEmpty() {
        return automaton != null && automaton.isEmpty();
    }

    /**
     * Whether some name is in the set.
     *
     * @return true if that is sure
     */
    public boolean isSurelyNotEmpty() {
        return automaton != null && !automaton.isEmpty();
    }

    /**
     * Whether every name of this set is in another one.
     *
     * @param other the other set
     * @return true if that is sure
     */
    public boolean isSurelyIn(NameSet other) {
        TextAutomaton left = automaton;
        TextAutomaton right = other.automaton;
        return left != null && right != null && left.isSurelyWithin(right);
    }

    /**
     * Whether a name is in the set.
     *
     * @param name the name
     * @return true if that is sure
     */
    public boolean surelyHas(String name) {
        return automaton != null && automaton.has(name);
    }

    /**
     * Whether there is no end of names in the set.
     *
     * @return true if that is sure
     */
    public boolean isSurelyInfinite() {
        return automaton != null && !automaton.isFinite();
    }

    /**
     * What all names of the set start with.
     *
     * @return the longest such text, "" for an undecided set
     */
    public String start() {
        return automaton == null ? "" : automaton.start();
    }

    /**
     * The name of a set of one.
     *
     * @return the name, or empty if there are others, or none, or the set is undecided
     */
    public Optional<String> onlyName() {
        return Optional.ofNullable(automaton).flatMap(TextAutomaton::only);
    }

    /**
     * What all names of the set end with.
     *
     * @return the longest such text, "" for an undecided set
     */
    public String end() {
        return automaton == null ? "" : automaton.end();
    }

    /**
     * Some name of the set.
     *
     * @return one of the shortest names, or empty if there is none or the set is undecided
     */
    public Optional<String> example() {
        return Optional.ofNullable(automaton).flatMap(TextAutomaton::shortest);
    }
}
