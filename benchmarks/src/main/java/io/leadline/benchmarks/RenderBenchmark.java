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

    /** The rule's template. */
    @Param({"TUTORIAL", "INDEX", "RANGE"})
    public TemplateText template = TemplateText.TUTORIAL;

    // Not final, so that the compiler cannot take them for constants.
    private MetricRegistry registry = registry(template);
    private MetricRequest oneObject = request();
    private MetricRequest fiftyObjects = oneObject.named(fiftyNames());
    private String selectorText = selectorText();

    /**
     * The rule.
     *
     * @param template its query
     * @return a configuration with nothing else
     */
    public static AdapterConfig config(TemplateText template) {
        DiscoveryRule rule = DiscoveryRule.discovering("{__name__=\"" + SERIES + "\",namespace!=\"\"}")
                .associatedBy(ResourceMapping.builder()
                        .override("model", "mlops.seldon.io", "model")
                        .override("namespace", "namespace")
                        .build())
                .named(SERIES, "infer_rps")
                .queriedBy(template.text());
        return AdapterConfig.builder().addRules(rule).build();
    }

    /**
     * The series behind the metric.
     *
     * @return its labels
     */
    public static Labels series() {
        return Labels.of("__name__", SERIES, "namespace", "n", "model", "m");
    }

    /**
     * What is asked for.
     *
     * @return a request for one object
     */
    public static MetricRequest request() {
        return MetricRequest.of("models.mlops.seldon.io", "infer_rps")
                .inNamespace("seldon-mesh")
                .named("irisa0");
    }

    /**
     * What is asked for at once.
     *
     * @return names of objects
     */
    public static List<String> fiftyNames() {
        return IntStream.range(0, 50).mapToObj(i -> "irisa" + i).toList();
    }

    /**
     * Conditions on the metric's labels, for {@link #requestWithSelector()}.
     *
     * @return a selector in the syntax of the Kubernetes API
     */
    public static String selectorText() {
        return "code=200,method in (GET,POST)";
    }

    private static MetricRegistry registry(TemplateText template) {
        AssumingMapper resources = AssumingMapper.over(ApiResources.builtIn());
        return MetricRegistry.discover(
                RuleCompiler.compile(config(template), resources).orThrow(), List.of(series()));
    }

    /** Makes the registry, and sure that the text by hand is the same. */
    @Setup
    public void prepare() {
        registry = registry(template);
        if (template == TemplateText.TUTORIAL && !oneObject().equals(byHand())) {
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
