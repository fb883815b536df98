package io.leadline.lint;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.regex.GoRegex;
import io.leadline.regex.RegexSyntax;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of names of series, mostly an infinite one, such as all that a pattern matches. What is said about a set is
 * exact. Where that would take too much, or where a pattern asks for word boundaries or lines, the set is undecided, as
 * is all that is computed from it, and nothing is sure. Immutable and thread-safe.
 */
public final class NameSet {
    /** The most pairs of states that are looked at to intersect two sets. */
    private static final int MOST_PAIRS = 1 << 18;

    /** The most patterns whose sets are kept. */
    private static final int MOST_KNOWN = 512;

    /**
     * Rules repeat the patterns of examples, and checks ask for the same ones; the order of access decides who stays.
     */
    private static final Map<String, NameSet> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NameSet> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    private static final NameSet UNDECIDED = new NameSet(null);
    private static final NameSet NONE = new NameSet(BasicAutomata.makeEmpty());
    private static final NameSet ALL = matching(GoRegex.compile("").orThrow());
    private static final NameSet ANY = ALL.without(only(""));
    private static final NameSet CLASSIC =
            matching(GoRegex.compile("^[a-zA-Z_:][a-zA-Z0-9_:]*$").orThrow());

    /** Deterministic and minimal; never changed. Null if the set is undecided. */
    private final @Nullable Automaton automaton;

    private NameSet(@Nullable Automaton automaton) {
        this.automaton = automaton;
    }

    private static NameSet of(Optional<Automaton> automaton) {
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
        return new NameSet(BasicAutomata.makeString(name));
    }

    /**
     * The names in which a pattern is found, as the adapter's filters look for it.
     *
     * @param regex the pattern
     * @return the names, the empty one among them if it matches
     */
    public static NameSet matching(GoRegex regex) {
        return KNOWN.computeIfAbsent(regex.pattern(), pattern -> matching(regex.syntax()));
    }

    /**
     * The names in which a pattern is found that was taken apart and put together in another way.
     *
     * @param pattern the pattern
     * @return the names, the empty one among them if it matches
     */
    public static NameSet matching(RegexSyntax pattern) {
        return of(RegexAutomaton.found(pattern));
    }

    /**
     * The names that a pattern matches as a whole, as Prometheus' matchers do.
     *
     * @param regex the pattern
     * @return the names, the empty one among them if it matches
     */
    public static NameSet matchingFully(GoRegex regex) {
        return of(RegexAutomaton.whole(regex.fullSyntax()));
    }

    /**
     * The names that a selector selects.
     *
     * @param selector the selector; only its conditions on {@code __name__} count
     * @return the names
     */
    public static NameSet selectedBy(MetricSelector selector) {
        return valuesOf(selector, Labels.METRIC_NAME).and(ANY);
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
                NameSet matched = matcher.type().isRegex()
                        ? matchingFully(GoRegex.compile(matcher.value()).orThrow())
                        : only(matcher.value());
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
        Automaton left = automaton;
        Automaton right = other.automaton;
        if (left == null || right == null) {
            return UNDECIDED;
        }
        long pairs = (long) left.getNumberOfStates() * right.getNumberOfStates();
        return pairs > MOST_PAIRS ? UNDECIDED : minimal(BasicOperations.intersection(left, right));
    }

    /**
     * The names that are in this set and not in another one.
     *
     * @param other what is left out
     * @return the difference
     */
    public NameSet without(NameSet other) {
        Automaton right = other.automaton;
        return right == null ? UNDECIDED : and(new NameSet(BasicOperations.complement(right)));
    }

    private static NameSet minimal(Automaton result) {
        result.minimize();
        return new NameSet(result);
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
        return without(other).isSurelyEmpty();
    }

    /**
     * Whether a name is in the set.
     *
     * @param name the name
     * @return true if that is sure
     */
    public boolean surelyHas(String name) {
        return automaton != null && automaton.run(name);
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
        return automaton == null ? "" : automaton.getCommonPrefix();
    }

    /**
     * The name of a set of one.
     *
     * @return the name, or empty if there are others, or none, or the set is undecided
     */
    public Optional<String> onlyName() {
        return Optional.ofNullable(automaton)
                .flatMap(known -> Optional.ofNullable(known.getFiniteStrings(1)))
                .flatMap(names -> names.stream().findFirst());
    }

    /**
     * Some name of the set.
     *
     * @return one of the shortest names, or empty if there is none or the set is undecided
     */
    public Optional<String> example() {
        return Optional.ofNullable(automaton).map(known -> known.getShortestExample(true));
    }
}
