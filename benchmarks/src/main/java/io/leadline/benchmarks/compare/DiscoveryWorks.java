package io.leadline.benchmarks.compare;

import io.leadline.benchmarks.DiscoveryBenchmark;
import io.leadline.benchmarks.DiscoveryBenchmark.Answers;
import io.leadline.benchmarks.DiscoveryBenchmark.InMemory;
import io.leadline.benchmarks.DiscoveryBenchmark.Size;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Series, turned into the metrics that the API lists. */
final class DiscoveryWorks {
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    private DiscoveryWorks() {}

    static List<Work> all() {
        return SIZES.stream().flatMap(DiscoveryWorks::of).toList();
    }

    /** How many series some works need. */
    static Set<Integer> sizes(List<Work> works) {
        Set<String> ids = works.stream().map(Work::id).collect(Collectors.toSet());
        return SIZES.stream()
                .filter(series -> ids.contains("discover/" + series) || ids.contains("discover-json/" + series))
                .collect(Collectors.toSet());
    }

    private static Stream<Work> of(int series) {
        boolean quick = series == 10_000;
        return Stream.of(
                new Work(
                        "discover/" + series,
                        GoPeer.ADAPTER,
                        JmhBenchmark.of(DiscoveryBenchmark.class, "answers", "series", series),
                        () -> fromMemory(series),
                        0.1,
                        quick),
                new Work(
                        "discover-json/" + series,
                        GoPeer.ADAPTER,
                        JmhBenchmark.of(DiscoveryBenchmark.class, "answerTexts", "series", series),
                        () -> fromText(series),
                        0.2,
                        quick));
    }

    private static String fromMemory(int series) {
        try {
            Size size = size(series);
            InMemory memory = new InMemory();
            memory.read(size);
            return listed(new DiscoveryBenchmark().answers(size, memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fromText(int series) {
        Size size = size(series);
        Answers answers = new Answers();
        answers.write(size);
        return listed(new DiscoveryBenchmark().answerTexts(size, answers));
    }

    private static Size size(int series) {
        Size size = new Size();
        size.series = series;
        return size;
    }

    private static String listed(MetricRegistry registry) {
        return registry.customMetrics().stream().map(CustomMetric::id).sorted().collect(Collectors.joining("\n"));
    }
}
