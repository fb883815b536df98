package io.leadline.lint.internal.names;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The automata of patterns that were asked for lately: rules repeat the patterns of examples, and checks ask for the
 * same ones. Takes a few megabytes at most. Thread-safe; two threads that miss a pattern both compute it.
 */
public final class KnownPatterns {
    private static final int MOST = 1_024;
    /** What is larger is not kept, so that odd patterns do not add up: characters, and ranges of an automaton. */
    private static final int LARGEST = 1_024;

    private record Key(String pattern, boolean isWhole) {}

    /** That nothing can be told is known too. */
    private record Known(Optional<TextAutomaton> automaton) {}

    private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The automaton of a pattern.
     *
     * @param pattern the pattern
     * @param isWhole whether it has to match from start to end
     * @param compute how to get it if it is not known
     * @return the automaton, or empty if it is too hard to tell
     */
    public Optional<TextAutomaton> get(String pattern, boolean isWhole, Supplier<Optional<TextAutomaton>> compute) {
        Key key = new Key(pattern, isWhole);
        Known kept = find(key);
        if (kept != null) {
            return kept.automaton();
        }
        Optional<TextAutomaton> computed = compute.get();
        if (pattern.length() <= LARGEST && computed.map(TextAutomaton::size).orElse(0) <= LARGEST) {
            keep(key, new Known(computed));
        }
        return computed;
    }

    private synchronized @Nullable Known find(Key key) {
        return known.get(key);
    }

    private synchronized void keep(Key key, Known automaton) {
        known.put(key, automaton);
    }
}
