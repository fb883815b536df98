package io.leadline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.k8s.ApiResources;
import io.leadline.promql.Labels;
import io.leadline.query.LabelOperator;
import io.leadline.query.LabelRequirement;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricRequest;
import io.leadline.regex.RegexCalls;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query costs, counted in allocated bytes and regular expressions: its text, whatever it is rendered from. */
class RenderingGrowthTest {
    /** A String and its array, of which the length is rounded up. */
    private static final int STRING = 48;

    /** What is allocated besides, also before the compiler finds out that some of it need not be. */
    private static final int BESIDES = 160;

    private static final int TIMES = 200;

    private static MetricRegistry registry(String template) {
        String yaml = """
                rules:
                - seriesQuery: requests_total
                  resources:
                    overrides: {pod: {resource: pod}, namespace: {resource: namespace}}
                  name: {matches: ^(.*)_total$, as: $1}
                  metricsQuery: 'TEMPLATE'
                """.replace("TEMPLATE", template);
        return MetricRegistry.discover(
                RuleCompiler.compile(
                                ConfigReader.read(SourceText.of("config.yaml", yaml))
                                        .orThrow(),
                                ApiResources.builtIn())
                        .orThrow(),
                List.of(Labels.of("__name__", "requests_total", "namespace", "n", "pod", "p")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(<<.Series>>{<<.LabelMatchers>>}[1m])",
                "<<.Series>>{<<.LabelMatchers>>} / x{<<.LabelMatchers>>}",
                "x{pod=~\"<<index .LabelValuesByName \"pod\">>\"}",
                "x{<<range $l, $v := .LabelValuesByName>><<$l>>=~\"<<$v>>\",<<end>>}",
                "<<with .LabelValuesByName>><<if .pod>>x{pod=~\"<<.pod>>\"}<<end>><<end>>"
            })
    void aQueryCostsItsTextHoweverManyObjectsItIsFor(String template) {
        MetricRegistry registry = registry(template);
        LabelRequirement code = new LabelRequirement("code", LabelOperator.IN, List.of("200", "404"));
        for (int objects : new int[] {1, 10, 100}) {
            List<String> names =
                    IntStream.range(0, objects).mapToObj(i -> "web-" + i).toList();
            MetricRequest request =
                    MetricRequest.of("pods", "requests").inNamespace("shop").named(names);
            assertCostsItsText(registry, request);
            assertCostsItsText(registry, request.selecting(new LabelSelector(List.of(code))));
        }
    }

    private static void assertCostsItsText(MetricRegistry registry, MetricRequest request) {
        // The first requests make what all requests share, and a buffer that is large enough.
        String promql = registry.query(request).orThrow().promql();
        assertThat(RegexCalls.during(() -> registry.query(request))).isZero();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < TIMES; i++) {
            registry.query(request).orThrow();
        }
        long bytes = (threads.getThreadAllocatedBytes(thread) - before) / TIMES;
        assertThat(bytes).as(promql).isLessThanOrEqualTo(promql.length() + STRING + BESIDES);
    }
}
