package io.leadline.benchmarks.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A work as it was measured, round by round.
 *
 * @param work family and input
 * @param target how long Leadline may take, as a part of the peer's time
 * @param leadline one entry for each round
 * @param peer one entry for each round
 */
record Row(String work, double target, List<Figures> leadline, List<Figures> peer) {
    String family() {
        return work.substring(0, work.indexOf('/'));
    }

    Figures leadlineMedian() {
        return median(leadline);
    }

    Figures peerMedian() {
        return median(peer);
    }

    /** Leadline's time as a part of the peer's. */
    double ratio() {
        return leadlineMedian().nanoseconds() / peerMedian().nanoseconds();
    }

    /** The same of each round, smallest first. */
    List<Double> ratios() {
        return IntStream.range(0, leadline.size())
                .mapToObj(round ->
                        leadline.get(round).nanoseconds() / peer.get(round).nanoseconds())
                .sorted()
                .toList();
    }

    boolean holds() {
        return ratio() <= target;
    }

    private static Figures median(List<Figures> figures) {
        return new Figures(median(figures, Figures::nanoseconds), median(figures, Figures::bytes));
    }

    private static double median(List<Figures> figures, ToDoubleFunction<Figures> figure) {
        return Medians.of(figures.stream().mapToDouble(figure).toArray());
    }
}
