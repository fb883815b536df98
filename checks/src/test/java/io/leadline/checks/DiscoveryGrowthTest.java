package io.leadline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.association.ResourceMapper;
import io.leadline.association.ResourceScope;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.RuleTrace;
import io.leadline.discovery.SeriesReader;
import io.leadline.golang.GoResult;
import io.leadline.k8s.ApiResources;
import io.leadline.promql.Labels;
import io.leadline.regex.RegexCalls;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What discovery costs, counted in work and not in time: what grows with the series, and what must not. */
class DiscoveryGrowthTest {
    private static final int NAMES = 50;
    private static final int FEW = 20_000;
    private static final int MANY = 10 * FEW;
    /** Of a series that costs anything, this many could not be hidden. */
    private static final long SLACK = 200_000;

    /** Counts the questions. */
    private static final class CountingMapper implements ResourceMapper {
        private final ResourceMapper mapper = ApiResources.builtIn();
        private long questions;

        @Override
        public GoResult<GroupResource> resourceFor(GroupResource partial) {
            questions++;
            return mapper.resourceFor(partial);
        }

        @Override
        public GoResult<String> singularFor(String resource) {
            return mapper.singularFor(resource);
        }

        @Override
        public GoResult<GroupVersionKind> kindFor(GroupResource partial) {
            return mapper.kindFor(partial);
        }

        @Override
        public Optional<ResourceScope> scopeOf(GroupResource normalized) {
            return mapper.scopeOf(normalized);
        }
    }

    /** An answer that is made while it is read, so that the test itself needs no memory for it. */
    private static final class Answer extends InputStream {
        private final int series;
        private int next;
        private byte[] part = "{\"status\":\"success\",\"data\":[".getBytes(StandardCharsets.UTF_8);
        private int at;
        private long read;

        Answer(int series) {
            this.series = series;
        }

        @Override
        public int read() {
            throw new AssertionError("one byte at a time");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == part.length) {
                if (next > series) {
                    return -1;
                }
                part = (next == series ? "]}" : (next == 0 ? "" : ",") + json(next)).getBytes(StandardCharsets.UTF_8);
                next++;
                at = 0;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, offset, count);
            at += count;
            read += count;
            return count;
        }
    }

    private static String json(int i) {
        return "{\"__name__\":\"metric_" + i % NAMES + "\",\"instance\":\"10.0.0." + i + "\",\"namespace\":\"ns-"
                + i % 9 + "\",\"pod\":\"pod-" + i + "\"}";
    }

    private static Labels series(int i) {
        return Labels.of(
                "__name__",
                "metric_" + i % NAMES,
                "instance",
                "10.0.0." + i,
                "namespace",
                "ns-" + i % 9,
                "pod",
                "p" + i);
    }

    private static AdapterRules rules(int others, ResourceMapper mapper) {
        StringBuilder yaml = new StringBuilder("rules:\n");
        rule(yaml, "{__name__=~\"metric_.*\",namespace=~\"ns-[0-9]+\"}");
        for (int i = 0; i < others; i++) {
            rule(yaml, "{__name__=~\"other_" + i + "_.*\",namespace=~\"ns-.*\"}");
        }
        return RuleCompiler.compile(
                        ConfigReader.read(SourceText.of("config.yaml", yaml.toString()))
                                .orThrow(),
                        mapper)
                .orThrow();
    }

    private static void rule(StringBuilder yaml, String selector) {
        yaml.append("- seriesQuery: '").append(selector).append("'\n");
        yaml.append("  seriesFilters: [{isNot: _9$}]\n  resources: {template: <<.Resource>>}\n");
        yaml.append("  name: {matches: ^metric_(.*)$, as: m_$1}\n  metricsQuery: q\n");
    }

    private static long allocated(Supplier<MetricRegistry> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        MetricRegistry registry = work.get();
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(registry.customMetrics()).isNotEmpty();
        return bytes;
    }

    @Test
    void seriesInMemoryCostNoMemory() {
        AdapterRules rules = rules(3, ApiResources.builtIn());
        List<Labels> many =
                IntStream.range(0, MANY).mapToObj(DiscoveryGrowthTest::series).toList();
        allocated(() -> MetricRegistry.discover(rules, many));

        long few = allocated(() -> MetricRegistry.discover(rules, many.subList(0, FEW)));
        assertThat(allocated(() -> MetricRegistry.discover(rules, many))).isLessThan(few + SLACK);
    }

    @Test
    void resourcesAreLookedUpOnceForEachSetOfLabels() {
        CountingMapper mapper = new CountingMapper();
        AdapterRules rules = rules(3, mapper);
        List<Labels> many =
                IntStream.range(0, FEW).mapToObj(DiscoveryGrowthTest::series).toList();
        long before = mapper.questions;
        MetricRegistry registry = MetricRegistry.discover(rules, many);

        // Once for each of three labels of the one set, and once for each resource that is listed.
        assertThat(mapper.questions - before).isLessThanOrEqualTo(5);
        RuleTrace trace = registry.trace().custom().get(0);
        assertThat(trace.groups()).hasSize(NAMES);
        assertThat(trace.selected()).isEqualTo(FEW);
    }

    @Test
    void namesAreMatchedOnceHoweverManySeriesHaveThem() {
        long few = regexCalls(FEW);

        // Two filters and the name for each distinct name, and the label template for each of three labels.
        assertThat(few).isBetween(2L * NAMES, 3L * NAMES + 3);
        assertThat(regexCalls(MANY)).isEqualTo(few);
    }

    private static long regexCalls(int series) {
        AdapterRules rules = rules(0, ApiResources.builtIn());
        return RegexCalls.during(() -> {
            MetricRegistry registry = MetricRegistry.discover(rules, (selector, receiver) -> {
                IntStream.range(0, series).mapToObj(DiscoveryGrowthTest::series).forEach(receiver);
                return Optional.empty();
            });
            assertThat(registry.customMetrics()).isNotEmpty();
        });
    }

    @Test
    void everyByteOfATextIsReadOnce() throws IOException {
        AdapterRules rules = rules(3, ApiResources.builtIn());
        for (int size : new int[] {FEW, MANY}) {
            Answer answer = new Answer(size);
            try (SeriesReader reader = SeriesReader.of("s", answer)) {
                MetricRegistry.discover(rules, reader);
                assertThat(reader.count()).isEqualTo(size);
                assertThat(reader.diagnostics()).isEmpty();
            }
            long length = IntStream.range(0, size)
                    .mapToLong(i -> json(i).length() + 1)
                    .sum();
            assertThat(answer.read).isEqualTo(length - 1 + "{\"status\":\"success\",\"data\":[]}".length());
        }
    }

    @Test
    void rulesThatSelectNothingCostNothingForEachSeries() {
        AdapterRules alone = rules(0, ApiResources.builtIn());
        AdapterRules among = rules(300, ApiResources.builtIn());
        List<CountedSeries> questions = new ArrayList<>();
        for (AdapterRules rules : List.of(alone, among)) {
            CountedSeries series = new CountedSeries();
            MetricRegistry.discover(rules, series);
            questions.add(series);
        }
        assertThat(questions.get(1).passes).isEqualTo(questions.get(0).passes).isEqualTo(1);
        List<Labels> many =
                IntStream.range(0, MANY).mapToObj(DiscoveryGrowthTest::series).toList();
        long few = allocated(() -> MetricRegistry.discover(among, many.subList(0, FEW)));
        assertThat(allocated(() -> MetricRegistry.discover(among, many))).isLessThan(few + SLACK);
    }

    /** Counts how often somebody goes through the series. */
    private static final class CountedSeries implements Iterable<Labels> {
        private int passes;

        @Override
        public Iterator<Labels> iterator() {
            passes++;
            return IntStream.range(0, NAMES)
                    .mapToObj(DiscoveryGrowthTest::series)
                    .iterator();
        }
    }
}
