package io.leadline.benchmarks.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A work as it was measured, round by round.
 *
 * @param work the work
 * @param leadline one entry for each round
 * @param go one entry for each round
 */
record Row(Work work, List<Figures> leadline, List<Figures> go) {
    Figures leadlineMedian() {
        return median(leadline);
    }

    Figures goMedian() {
        return median(go);
    }

    /** Leadline's time as a part of Go's. */
    double ratio() {
        return leadlineMedian().nanoseconds() / goMedian().nanoseconds();
    }

    /** The same, of the round in which it is the smallest. */
    double smallestRatio() {
        return ratios().get(0);
    }

    /** The same, of the round in which it is the largest. */
    double largestRatio() {
        return ratios().get(leadline.size() - 1);
    }

    boolean holds() {
        return ratio() <= work.target();
    }

    private List<Double> ratios() {
        return IntStream.range(0, leadline.size())
                .mapToObj(round ->
                        leadline.get(round).nanoseconds() / go.get(round).nanoseconds())
                .sorted()
                .toList();
    }

    private static Figures median(List<Figures> figures) {
        return new Figures(median(figures, Figures::nanoseconds), median(figures, Figures::bytes));
    }

    private static double median(List<Figures> figures, ToDoubleFunction<Figures> figure) {
        double[] sorted = figures.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
