package io.leadline.regex;

import java.util.concurrent.atomic.LongAdder;

/** How often texts are matched with regular expressions. */
public final class RegexCalls {
    private RegexCalls() {}

    /**
     * Counts the matches of some work.
     *
     * @param work the work
     * @return how many there were in all threads
     */
    public static long during(Runnable work) {
        LongAdder calls = new LongAdder();
        MatchCounter.use(calls);
        try {
            work.run();
        } finally {
            MatchCounter.use(null);
        }
        return calls.sum();
    }
}
