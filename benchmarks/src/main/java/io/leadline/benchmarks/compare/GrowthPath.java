package io.leadline.benchmarks.compare;

import io.leadline.benchmarks.ConfigLoadBenchmark;
import io.leadline.benchmarks.DiscoveryBenchmark;
import io.leadline.benchmarks.LookupGrowthBenchmark;
import io.leadline.benchmarks.NameGrowthBenchmark;
import io.leadline.benchmarks.PromqlGrowthBenchmark;
import io.leadline.benchmarks.ResourceQueryBenchmark;
import io.leadline.benchmarks.TemplateGrowthBenchmark;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A path that is measured at several sizes of its input.
 *
 * @param id what it is called on the command line: {@code growth/load}
 * @param size what its input is counted in
 * @param most the exponent that its time may have
 * @param type the benchmark
 * @param method its method
 * @param parameter its parameter for the size
 * @param sizes the sizes, smallest first
 */
record GrowthPath(
        String id, String size, int most, Class<?> type, String method, String parameter, List<Integer> sizes) {
    /** All hot paths. */
    static final List<GrowthPath> ALL = List.of(
            path("render", "objects", 1, ResourceQueryBenchmark.class, "render", "pods", 10, 100, 1_000),
            path("template-execute", "loops", 1, TemplateGrowthBenchmark.class, "execute", "loops", 10, 100, 1_000),
            path("template-parse", "loops", 1, TemplateGrowthBenchmark.class, "parse", "loops", 10, 100, 1_000),
            path("look-up", "metrics", 0, LookupGrowthBenchmark.class, "find", "metrics", 100, 1_000, 10_000),
            path("load", "rules", 1, ConfigLoadBenchmark.class, "loadAndCompile", "rules", 10, 100, 1_000),
            path("name", "characters", 1, NameGrowthBenchmark.class, "name", "length", 20, 200, 2_000),
            path("discover", "series", 1, DiscoveryBenchmark.class, "answers", "series", 10_000, 100_000, 1_000_000),
            path("discover-json", "series", 1, DiscoveryBenchmark.class, "text", "series", 10_000, 100_000, 1_000_000),
            path("promql-parse", "terms", 1, PromqlGrowthBenchmark.class, "parse", "terms", 10, 100, 1_000),
            path("promql-print", "terms", 1, PromqlGrowthBenchmark.class, "print", "terms", 10, 100, 1_000),
            path("promql-pretty", "terms", 1, PromqlGrowthBenchmark.class, "pretty", "terms", 10, 100, 1_000));

    private static GrowthPath path(
            String name, String size, int most, Class<?> type, String method, String parameter, Integer... sizes) {
        return new GrowthPath("growth/" + name, size, most, type, method, parameter, List.of(sizes));
    }

    /**
     * Measures all sizes in each round. The least of the rounds counts: nothing else tells a path that grows from a
     * machine that was busy with something else.
     */
    Growth measure(Pace pace) {
        List<Growth.Point> least = round(pace);
        for (int round = 1; round < pace.rounds(); round++) {
            List<Growth.Point> before = least;
            List<Growth.Point> now = round(pace);
            least = IntStream.range(0, now.size())
                    .mapToObj(i -> now.get(i).nanoseconds() < before.get(i).nanoseconds() ? now.get(i) : before.get(i))
                    .toList();
        }
        return new Growth(id.substring(id.indexOf('/') + 1), size, least, most);
    }

    private List<Growth.Point> round(Pace pace) {
        return sizes.stream()
                .map(number -> new Growth.Point(
                        number,
                        LeadlineSide.measure(JmhBenchmark.of(type, method, parameter, number), pace)
                                .nanoseconds()))
                .toList();
    }
}
