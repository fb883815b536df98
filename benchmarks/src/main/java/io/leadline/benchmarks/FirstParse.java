package io.leadline.benchmarks;

import io.leadline.promql.Promql;

/** The first parse in a virtual machine that has just started: how long the first caller waits. */
public final class FirstParse {
    private FirstParse() {}

    /**
     * Prints milliseconds.
     *
     * @param arguments the expression, which may be wrong
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Promql.parse(arguments[0]).errors();
        System.out.println((System.nanoTime() - start) / 1e6);
    }
}
