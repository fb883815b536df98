package io.leadline.benchmarks.compare;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Something that Leadline and its peer both do.
 *
 * @param id family and input, {@code promql-parse/tutorial}; the peer calls it the same
 * @param peer which Go program does it too
 * @param benchmark the JMH class that does it here
 * @param method its method
 * @param parameters values of its parameters
 * @param output what the method produces, in words that the peer has as well
 * @param target how long it may take, as a part of the peer's time
 * @param quick whether a quick comparison measures it; it compares the outputs of all
 */
record Work(
        String id,
        GoPeer peer,
        Class<?> benchmark,
        String method,
        Map<String, String> parameters,
        Supplier<String> output,
        double target,
        boolean quick) {
    /** What is done, without the input. */
    String family() {
        return id.substring(0, id.indexOf('/'));
    }
}
