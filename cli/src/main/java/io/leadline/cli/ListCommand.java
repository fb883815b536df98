package io.leadline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadline.diagnostic.VisibleText;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.ExternalMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.k8s.DiscoveryDocuments;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the metrics as the API server would. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the metrics that the Kubernetes API will have.",
        footerHeading = "%n",
        footer = {
            "--output json prints what `kubectl get --raw` answers for",
            "/apis/custom.metrics.k8s.io/v1beta1, or with --external for",
            "/apis/external.metrics.k8s.io/v1beta1."
        })
final class ListCommand implements Callable<Integer> {
    /** How the list is written. */
    enum Output {
        TEXT,
        JSON
    }

    private final Console console;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(names = "--output", paramLabel = "FORM", description = "text (default) or json.")
    private Output output = Output.TEXT;

    @Option(names = "--external", description = "With --output json: the external metrics instead of the custom ones.")
    private boolean external;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Session session = new Session(input, console);
        if (session.inputs().apiPath().isPresent()) {
            throw new UsageException("`leadline list` takes no API path; `leadline render` does");
        }
        SeriesSample sample = new SeriesSample();
        Optional<MetricRegistry> registry = session.discover(sample);
        console.report(session.findings());
        if (registry.isEmpty() || session.isUnreadable()) {
            return Math.max(session.exitCode(), ExitCode.FINDINGS);
        }
        if (session.inputs().series().isEmpty()) {
            console.note("no --series given: only metrics of series that rules ask for by name are listed");
        }
        registry.get().customError().ifPresent(console::problem);
        registry.get().externalError().ifPresent(console::problem);
        console.print(output == Output.JSON ? json(registry.get()) : text(registry.get()));
        boolean failed = registry.get().customError().isPresent()
                || registry.get().externalError().isPresent();
        return Math.max(session.exitCode(), failed ? ExitCode.FINDINGS : ExitCode.OK);
    }

    private String json(MetricRegistry registry) throws JsonProcessingException {
        String document = external
                ? DiscoveryDocuments.externalMetrics(registry.externalMetrics().stream()
                        .map(ExternalMetric::name)
                        .toList())
                : DiscoveryDocuments.customMetrics(
                        "v1beta1",
                        registry.customMetrics().stream()
                                .map(metric -> new DiscoveryDocuments.CustomMetric(
                                        metric.resource(), metric.namespaced(), metric.name()))
                                .toList());
        ObjectMapper json = new ObjectMapper();
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(document)) + "\n";
    }

    private static String text(MetricRegistry registry) {
        List<CustomMetric> custom = registry.customMetrics();
        StringBuilder text = new StringBuilder();
        int width =
                custom.stream().mapToInt(metric -> id(metric).length()).max().orElse(0);
        for (CustomMetric metric : custom) {
            String id = id(metric);
            text.append(id)
                    .append(" ".repeat(width - id.length() + 2))
                    .append(metric.namespaced() ? "namespaced" : "cluster   ")
                    .append("  ")
                    .append(VisibleText.of(metric.series()))
                    .append('\n');
        }
        for (ExternalMetric metric : registry.externalMetrics()) {
            text.append(VisibleText.of(metric.name()))
                    .append("  external  ")
                    .append(VisibleText.of(metric.series()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String id(CustomMetric metric) {
        return VisibleText.of(metric.resource() + "/" + metric.name());
    }
}
