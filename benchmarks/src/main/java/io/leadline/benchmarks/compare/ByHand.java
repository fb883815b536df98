package io.leadline.benchmarks.compare;

import java.nio.file.Path;

/**
 * Java that does only this one work. The benchmark itself makes sure that it does the same.
 *
 * @param benchmark the other method
 */
record ByHand(JmhBenchmark benchmark) implements Peer {
    @Override
    public Figures measure(Path inputs, Work work, Pace pace) {
        return LeadlineSide.measure(benchmark, pace);
    }
}
