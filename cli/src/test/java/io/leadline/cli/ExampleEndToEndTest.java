package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.vectors.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README and the tutorial's reader do, with the real jar. */
class ExampleEndToEndTest {
    private static final String EXAMPLE = "examples/seldon-core-2";
    private static final String CONFIG = EXAMPLE + "/prometheus-adapter.config.yaml";
    private static final String SERIES = EXAMPLE + "/series.txt";
    private static final String API = "/apis/custom.metrics.k8s.io/v1beta1/";

    private static LeadlineJar.Run run(String... words) {
        return LeadlineJar.inProject().run(words);
    }

    @Test
    void explainsTheExample() {
        run("explain", EXAMPLE).verify("explain");
    }

    @Test
    void explainsVariants() {
        run("explain", EXAMPLE + "/variants/captured-name.yaml", "--series", SERIES)
                .verify("explain-captured-name");
        run("explain", EXAMPLE + "/variants/regex-discovery.yaml", "--series", SERIES)
                .verify("explain-regex-discovery");
    }

    @Test
    void explainsAConfigurationWithoutSeries() {
        run("explain", CONFIG).verify("explain-without-series");
    }

    @Test
    void explainsARequest() {
        run(
                        "explain",
                        EXAMPLE,
                        "--metric",
                        "infer_rps",
                        "--resource",
                        "pods",
                        "--namespace",
                        "seldon-mesh",
                        "--name",
                        "mlserver-0",
                        "--name",
                        "triton-0",
                        "--selector",
                        "code in (200,OK)")
                .verify("explain-request");
    }

    @Test
    void explainsWhereAMetricIsLost() {
        run("explain", EXAMPLE, "--metric", "infer_total").verify("explain-unknown-name");
        run("explain", EXAMPLE, API + "namespaces/shop/deployments.apps/web/infer_rps")
                .verify("explain-unassociated-resource");
        run(
                        "explain",
                        EXAMPLE + "/variants/captured-name.yaml",
                        "--series",
                        SERIES,
                        API + "namespaces/seldon-mesh/pods/triton-0/infer_seconds_rps")
                .verify("explain-filtered-out");
    }

    @Test
    void explainsRulesOfEveryKindAndWhatIsWrongWithThem() {
        LeadlineJar jar = LeadlineJar.in(Golden.of("cli", "mixed").path(""));

        jar.run("explain", ".").verify("mixed");
        jar.run("explain", ".", "--metric", "queue_age").verify("mixed-unseen");
        jar.run("explain", ".", "--metric", "queue_length", "--namespace", "shop")
                .verify("mixed-external");
        jar.run("explain", "config.yaml").verify("mixed-without-series");
        jar.run("render", ".", "/apis/metrics.k8s.io/v1beta1/namespaces/shop/pods/web-0")
                .verify("mixed-usage");
    }

    /** One rule renders no PromQL, another one a range vector; both are told in the configuration. */
    @Test
    void findsQueriesThatPrometheusRejects() {
        LeadlineJar jar = LeadlineJar.in(Golden.of("cli", "invalid-query").path(""));

        jar.run("explain", ".").verify("invalid-query");
        jar.run("explain", ".", "--metric", "queue_length").verify("invalid-query-explain");
        jar.run("render", ".", API.replace("custom", "external") + "namespaces/shop/queue_length")
                .verify("invalid-query-render");
    }

    @ParameterizedTest
    @CsvSource({
        "model, namespaces/seldon-mesh/models.mlops.seldon.io/irisa0/infer_rps",
        "server, namespaces/seldon-mesh/servers.mlops.seldon.io/mlserver/infer_rps",
        "pod, namespaces/seldon-mesh/pods/mlserver-0/infer_rps",
        "namespace, namespaces/*/metrics/infer_rps",
    })
    void rendersTheQueryOfEachPathOfTheTutorial(String name, String path) {
        run("render", EXAMPLE, API + path).verify("render-" + name);
    }

    @Test
    void rendersForAllObjectsThatAreNamed() {
        String path =
                API + "namespaces/seldon-mesh/pods/*/infer_rps?labelSelector=app%3Dweb&metricLabelSelector=code!%3D500";
        run("render", "--config", CONFIG, "--series", SERIES, path, "--name", "web-0", "--name", "web-1")
                .verify("render-all");
    }

    @Test
    void rendersFromOptions() {
        LeadlineJar.Run run = run(
                "render",
                EXAMPLE,
                "--metric",
                "infer_rps",
                "--resource",
                "model.mlops.seldon.io",
                "--namespace",
                "seldon-mesh",
                "--name",
                "irisa0");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("type: instant vector; labels: model\n");
        assertThat(run.out())
                .isEqualTo(
                        run("render", EXAMPLE, API + "namespaces/seldon-mesh/models.mlops.seldon.io/irisa0/infer_rps")
                                .out());
    }

    @Test
    void readsFromStandardInput() throws Exception {
        byte[] series = Files.readAllBytes(Path.of("..", SERIES));
        byte[] config = Files.readAllBytes(Path.of("..", CONFIG));
        String path = API + "namespaces/seldon-mesh/pods/mlserver-0/infer_rps";
        LeadlineJar jar = LeadlineJar.inProject();

        assertThat(jar.runWithInput(series, "render", CONFIG, "--series", "-", path)
                        .out())
                .startsWith("sum by (pod) (");
        assertThat(jar.runWithInput(config, "render", "-", "--series", SERIES, path)
                        .out())
                .startsWith("sum by (pod) (");
        assertThat(jar.runWithInput(config, "render", "-", "--series", "-", path)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void lists() {
        run("list", EXAMPLE).verify("list");
        run("list", EXAMPLE, "--output", "json").verify("list-json");
    }

    @Test
    void validates() {
        run("validate", EXAMPLE).verify("validate");
        run("validate", EXAMPLE, "--strict-resources").verify("validate-strict");
        run("validate", EXAMPLE, "--strict-resources", "--format", "compact").verify("validate-compact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "render", "list", "validate", "promql"})
    void helps(String command) {
        run(command, "--help").verify("help-" + command);
    }

    @Test
    void helpsAndSaysItsVersion() {
        run("--help").verify("help");
        assertThat(run("--version").out()).startsWith("leadline ");
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void coloursOnlyWhenAsked() {
        assertThat(run("explain", EXAMPLE, "--color", "always").out()).contains("\u001B[1m");
        assertThat(LeadlineJar.inProject()
                        .with("NO_COLOR", "1")
                        .run("explain", EXAMPLE, "--color", "auto")
                        .out())
                .doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource({
        "usage-no-input, explain",
        "usage-unknown-option, explain --wrong",
        "usage-two-configs, explain a b",
        "usage-no-request, render examples/seldon-core-2",
        "usage-which-resource, render examples/seldon-core-2 --metric infer_rps",
        "usage-refused-path, render examples/seldon-core-2 /apis/custom.metrics.k8s.io/v1beta1/namespaces/a/b",
        "usage-bad-selector, render examples/seldon-core-2 --metric a --resource pods --selector a>>b",
        "usage-several-configs, explain examples/seldon-core-2/variants",
        "usage-no-such-command, explian examples/seldon-core-2",
    })
    void saysWhatIsWrongWithACommandLine(String name, String words) {
        run(words.split(" ")).verify(name);
    }

    @Test
    void aMetricThatIsNotThereIsAFinding() {
        LeadlineJar.Run run = run("render", EXAMPLE, API + "namespaces/seldon-mesh/pods/mlserver-0/nope");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
