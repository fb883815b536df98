package io.leadline.benchmarks;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoQuote;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.AssumingMapper;
import io.leadline.k8s.LabelSelectors;
import io.leadline.promql.Labels;
import io.leadline.query.MetricRequest;
import io.leadline.rule.RuleCompiler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/**
 * From a request to its query: resource look-up, registry, matchers with quoted values, template. Beside the tutorial's
 * rule stands the same text put together by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RenderBenchmark {
    private static final String SERIES = "seldon_model_infer_total";

    /** What the rules' templates are made of. */
    public enum Template {
        /** The rule of the Seldon Core 2 tutorial: text and three fields. */
        TUTORIAL("sum by (<<.GroupBy>>) (\n  rate (\n    <<.Series>>{<<.LabelMatchers>>}[2m]\n  )\n)\n"),
        /** Values by label. */
        INDEX("sum(rate(<<.Series>>{namespace=\"<<index .LabelValuesByName \"namespace\">>\","
                + "model=~\"<<index .LabelValuesByName \"model\">>\"}[2m])) by (<<.GroupBy>>)"),
        /** A loop over the labels. */
        RANGE("sum(rate(<<.Series>>{<<range $label, $value := .LabelValuesByName>><<$label>>=~\"<<$value>>\","
                + "<<end>>}[2m])) by (<<.GroupBy>>)");

        private final String text;

        Template(String text) {
            this.text = text;
        }
    }

    /** The rule's template. */
    @Param
    public Template template = Template.TUTORIAL;

    // Not final, so that the compiler cannot take them for constants.
    private MetricRegistry registry = registry(template);
    private MetricRequest oneObject = MetricRequest.of("models.mlops.seldon.io", "infer_rps")
            .inNamespace("seldon-mesh")
            .named("irisa0");
    private MetricRequest fiftyObjects =
            oneObject.named(IntStream.range(0, 50).mapToObj(i -> "irisa" + i).toList());

    private String selectorText = "code=200,method in (GET,POST)";

    private static MetricRegistry registry(Template template) {
        DiscoveryRule rule = DiscoveryRule.discovering("{__name__=\"" + SERIES + "\",namespace!=\"\"}")
                .associatedBy(ResourceMapping.builder()
                        .override("model", "mlops.seldon.io", "model")
                        .override("namespace", "namespace")
                        .build())
                .named(SERIES, "infer_rps")
                .queriedBy(template.text);
        return MetricRegistry.discover(
                RuleCompiler.compile(
                                AdapterConfig.builder().addRules(rule).build(),
                                AssumingMapper.over(ApiResources.builtIn()))
                        .orThrow(),
                List.of(Labels.of("__name__", SERIES, "namespace", "n", "model", "m")));
    }

    /** Makes the registry, and sure that the text by hand is the same. */
    @Setup
    public void prepare() {
        registry = registry(template);
        if (template == Template.TUTORIAL && !oneObject().equals(byHand())) {
            throw new IllegalStateException(oneObject() + byHand());
        }
    }

    /**
     * The lower bound, which knows the rule and looks nothing up.
     *
     * @return the query
     */
    @Benchmark
    public String byHand() {
        StringBuilder out = new StringBuilder(128);
        out.append("sum by (").append("model").append(") (\n  rate (\n    ").append("seldon_model_infer_total{");
        GoQuote.appendTo(out.append("namespace="), oneObject.namespace());
        GoQuote.appendTo(out.append(",model="), oneObject.names().get(0));
        return out.append("}[2m]\n  )\n)\n").toString();
    }

    /**
     * The request of an autoscaler for an object.
     *
     * @return the query
     */
    @Benchmark
    public String oneObject() {
        return registry.query(oneObject).orThrow().promql();
    }

    /**
     * The request of an autoscaler for a deployment's pods.
     *
     * @return the query
     */
    @Benchmark
    public String fiftyObjects() {
        return registry.query(fiftyObjects).orThrow().promql();
    }

    /**
     * A whole request, from the text of its selector.
     *
     * @return the query
     */
    @Benchmark
    public String requestWithSelector() {
        MetricRequest request =
                oneObject.selecting(LabelSelectors.parse(selectorText).orThrow());
        return registry.query(request).orThrow().promql();
    }
}
