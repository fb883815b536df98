package io.leadline.benchmarks.compare;

import java.util.Map;

/**
 * A method that JMH measures.
 *
 * @param type its class
 * @param method its name
 * @param parameters values of the parameters of the class
 */
record JmhBenchmark(Class<?> type, String method, Map<String, String> parameters) {
    static JmhBenchmark of(Class<?> type, String method, String parameter, Object value) {
        return new JmhBenchmark(type, method, Map.of(parameter, value.toString()));
    }
}
