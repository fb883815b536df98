package io.leadline.benchmarks.compare;

import java.util.function.Supplier;

/**
 * Something that Leadline and its peer both do.
 *
 * @param id family and input, {@code promql-parse/tutorial}; the peer calls it the same
 * @param peer who does it too
 * @param benchmark does it here
 * @param output what it produces, in words that the peer has as well
 * @param target how long it may take, as a part of the peer's time
 * @param quick whether it is a part of a quick comparison
 */
record Work(String id, Peer peer, JmhBenchmark benchmark, Supplier<String> output, double target, boolean quick) {
    /** What is done, without the input. */
    String family() {
        return id.substring(0, id.indexOf('/'));
    }
}
