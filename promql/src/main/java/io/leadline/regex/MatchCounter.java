package io.leadline.regex;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts matches for tests of how work grows; otherwise nobody counts, which costs a look at a field. */
final class MatchCounter {
    private static @Nullable LongAdder counter;

    private MatchCounter() {}

    /** A text is matched with an expression. */
    static void count() {
        LongAdder current = counter;
        if (current != null) {
            current.increment();
        }
    }

    /** Counts from now on, also what other threads do; null ends it. */
    static void use(@Nullable LongAdder next) {
        counter = next;
    }
}
