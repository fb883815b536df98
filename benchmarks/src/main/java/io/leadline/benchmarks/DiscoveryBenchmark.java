package io.leadline.benchmarks;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.SeriesReader;
import io.leadline.k8s.ApiResources;
import io.leadline.promql.Labels;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From series to the registry of metrics: 20 rules, 1 000 names. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class DiscoveryBenchmark {
    /** The rules and how many series there are. */
    @State(Scope.Benchmark)
    public static class Size {
        /** The number of series. */
        @Param({"10000", "100000", "1000000"})
        public int series;

        private final AdapterRules rules = RuleCompiler.compile(
                        ConfigReader.read(SourceText.of("config.yaml", GeneratedInputs.discoveryConfig()))
                                .orThrow(),
                        ApiResources.builtIn())
                .orThrow();
    }

    private static List<Labels> read(Path answer) throws IOException {
        List<Labels> series = new ArrayList<>();
        try (SeriesReader reader = SeriesReader.of("series.json", Files.newInputStream(answer))) {
            reader.forEachRemaining(series::add);
        }
        return series;
    }

    /** Answers that are in memory, one for each selector. */
    @State(Scope.Benchmark)
    public static class InMemory {
        private final Map<String, List<Labels>> bySelector = new HashMap<>();

        /**
         * Reads the answers.
         *
         * @param size how many series
         * @throws IOException never
         */
        @Setup
        public void read(Size size) throws IOException {
            List<Path> files = GeneratedInputs.answerFiles(size.series);
            for (MetricRule rule : size.rules.custom().rules()) {
                bySelector.put(rule.seriesQuery(), DiscoveryBenchmark.read(files.get(rule.index())));
            }
        }
    }

    /** All series in one list. */
    @State(Scope.Benchmark)
    public static class Snapshot {
        private List<Labels> all = List.of();

        /**
         * Reads the series.
         *
         * @param size how many
         * @throws IOException never
         */
        @Setup
        public void read(Size size) throws IOException {
            all = DiscoveryBenchmark.read(GeneratedInputs.answerFile(size.series));
        }
    }

    /** The series as texts, one for each selector. */
    @State(Scope.Benchmark)
    public static class Answers {
        private final Map<String, Path> bySelector = new HashMap<>();

        /**
         * Writes the texts.
         *
         * @param size how many series
         */
        @Setup
        public void write(Size size) {
            use(size, GeneratedInputs.answerFiles(size.series));
        }

        void use(Size size, List<Path> files) {
            size.rules.custom().rules().forEach(rule -> bySelector.put(rule.seriesQuery(), files.get(rule.index())));
        }
    }

    /** The series as one text. */
    @State(Scope.Benchmark)
    public static class Text {
        private Path answer = Path.of("");

        /**
         * Writes the text.
         *
         * @param size how many series
         */
        @Setup
        public void write(Size size) {
            answer = GeneratedInputs.answerFile(size.series);
        }
    }

    /**
     * Answers that are in memory, one for each selector, as the adapter has them after decoding.
     *
     * @param size the rules
     * @param series the series
     * @return the registry
     */
    @Benchmark
    public MetricRegistry answers(Size size, InMemory series) {
        return MetricRegistry.discover(size.rules, (selector, receiver) -> {
            series.bySelector.getOrDefault(selector, List.of()).forEach(receiver);
            return Optional.empty();
        });
    }

    /**
     * A list of all series, to which the selectors are applied.
     *
     * @param size the rules
     * @param series the series
     * @return the registry
     */
    @Benchmark
    public MetricRegistry snapshot(Size size, Snapshot series) {
        return MetricRegistry.discover(size.rules, series.all);
    }

    /**
     * The texts of the answers, one for each selector, as the adapter gets them.
     *
     * @param size the rules
     * @param answers the texts
     * @return the registry
     */
    @Benchmark
    public MetricRegistry answerTexts(Size size, Answers answers) {
        return MetricRegistry.discover(size.rules, (selector, receiver) -> {
            try (SeriesReader reader = SeriesReader.of(
                    "series.json", Files.newInputStream(Objects.requireNonNull(answers.bySelector.get(selector))))) {
                receiver.acceptAll(reader);
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * The text of one answer with all series, to which the selectors are applied.
     *
     * @param size the rules
     * @param text the text
     * @return the registry
     * @throws IOException never
     */
    @Benchmark
    public MetricRegistry text(Size size, Text text) throws IOException {
        try (InputStream in = Files.newInputStream(text.answer);
                SeriesReader reader = SeriesReader.of("series.json", in)) {
            return MetricRegistry.discover(size.rules, reader);
        }
    }
}
