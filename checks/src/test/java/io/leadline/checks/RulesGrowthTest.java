package io.leadline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.k8s.ApiResources;
import io.leadline.promql.Labels;
import io.leadline.query.MetricRequest;
import io.leadline.regex.RegexCalls;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rules cost, counted in allocated bytes and not in time: loading, compiling, and finding a metric. */
class RulesGrowthTest {
    private static final int FEW = 100;
    private static final int FACTOR = 8;

    private static String config(int rules) {
        StringBuilder yaml = new StringBuilder("rules:\n");
        for (int i = 0; i < rules; i++) {
            yaml.append("- seriesQuery: '{__name__=~\"^app").append(i).append("_.*\",namespace!=\"\"}'\n");
            yaml.append("  seriesFilters: [{isNot: \"_debug$\"}]\n");
            yaml.append(
                    "  resources:\n    overrides:\n      pod: {resource: pod}\n      namespace: {resource: namespace}\n");
            yaml.append("  name: {matches: \"^(.*)_total$\", as: \"${1}_per_second\"}\n");
            yaml.append(
                    "  metricsQuery: |\n    sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m]))\n    by (<<.GroupBy>>)\n");
        }
        return yaml.toString();
    }

    private static AdapterRules rules(int count) {
        return RuleCompiler.compile(
                        ConfigReader.read(SourceText.of("config.yaml", config(count)))
                                .orThrow(),
                        ApiResources.builtIn())
                .orThrow();
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        work.run();
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    @Test
    void loadingAndCompilingGrowWithTheRules() {
        rules(FEW);
        long few = allocated(() -> rules(FEW));
        long many = allocated(() -> rules(FACTOR * FEW));

        assertThat(many).isLessThan(few * (FACTOR + FACTOR / 4));
    }

    @Test
    void loadingAndCompilingMatchNothing() {
        assertThat(RegexCalls.during(() -> rules(FEW))).isZero();
    }

    @Test
    void findingAMetricMakesNothingHoweverManyThereAre() {
        List<Labels> series = IntStream.range(0, FEW)
                .mapToObj(i -> Labels.of("__name__", "app" + i + "_total", "namespace", "n", "pod", "p"))
                .toList();
        MetricRegistry registry = MetricRegistry.discover(rules(FEW), series);
        MetricRequest request =
                MetricRequest.of("pods", "app7_per_second").inNamespace("n").named("p");
        assertThat(registry.find(request)).isPresent();

        assertThat(allocated(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        registry.find(request);
                    }
                }))
                .isLessThan(10_000);
    }
}
