package io.leadline.benchmarks;

import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Configurations of one size whose names differ, in turns: a linter remembers the patterns that it met lately, and who
 * lints a file does so once. Not thread-safe.
 */
final class ChangingConfigs<T> {
    /** Rules, and so patterns, until the first configuration comes again: more than a linter remembers. */
    private static final int RULES = 3_000;

    private final List<T> configs = new ArrayList<>();
    private int next;

    ChangingConfigs(int rules, Function<SourceText, T> read) {
        for (int first = 0; first < RULES; first += rules) {
            configs.add(read.apply(SourceText.of("config.yaml", GeneratedInputs.config(first, rules))));
        }
    }

    T next() {
        next = (next + 1) % configs.size();
        return configs.get(next);
    }
}
