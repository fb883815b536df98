package io.leadline.benchmarks.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadline.association.ResourceScope;
import io.leadline.benchmarks.Expressions;
import io.leadline.benchmarks.GeneratedInputs;
import io.leadline.benchmarks.NamingBenchmark.Naming;
import io.leadline.benchmarks.RenderBenchmark;
import io.leadline.benchmarks.ResourceQueryBenchmark;
import io.leadline.benchmarks.TemplateText;
import io.leadline.config.yaml.ConfigWriter;
import io.leadline.k8s.ApiGroup;
import io.leadline.k8s.ApiResource;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.ApiVersion;
import io.leadline.query.MetricRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what the peers read, so that both sides work on the same. */
final class Inputs {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    private Inputs(Path folder) {
        this.folder = folder;
    }

    /** Writes the inputs of some works into a folder, which is made if it is missing. */
    static Path write(Path folder, List<Work> works) {
        try {
            Files.createDirectories(folder);
            Inputs inputs = new Inputs(folder.toAbsolutePath());
            inputs.writeTexts();
            inputs.writeConfigurations();
            inputs.writeRequest();
            inputs.writeResources();
            inputs.writeSeries(DiscoveryWorks.sizes(works));
            return inputs.folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeTexts() throws IOException {
        text("expressions.txt", Expressions.file());
        json(
                "templates.json",
                Arrays.stream(TemplateText.values())
                        .map(template -> Map.of("Name", QueryWorks.name(template), "Text", template.text()))
                        .toList());
        json(
                "names.json",
                Arrays.stream(Naming.values())
                        .map(naming -> Map.of(
                                "Name", RuleWorks.name(naming),
                                "Matches", naming.matches(),
                                "As", naming.as(),
                                "Series", naming.series()))
                        .toList());
    }

    private void writeConfigurations() throws IOException {
        for (TemplateText template : QueryWorks.RULES) {
            String yaml = ConfigWriter.write(RenderBenchmark.config(template));
            text("render-" + QueryWorks.name(template) + ".yaml", yaml);
        }
        for (int rules : RuleWorks.SIZES) {
            text("config-" + rules + ".yaml", GeneratedInputs.config(rules));
        }
        text("resource-rules.yaml", ResourceQueryBenchmark.CONFIG);
        text("discovery.yaml", GeneratedInputs.discoveryConfig());
    }

    private void writeRequest() throws IOException {
        MetricRequest request = RenderBenchmark.request();
        json(
                "request.json",
                Map.of(
                        "Group", request.resource().group(),
                        "Resource", request.resource().resource(),
                        "Metric", request.metric(),
                        "Namespace", request.namespace(),
                        "Name", request.names().get(0),
                        "Names", RenderBenchmark.fiftyNames(),
                        "Selector", RenderBenchmark.selectorText(),
                        "Series", RenderBenchmark.series().asMap()));
    }

    /** The built-in resources, and the one of the tutorial, which Leadline assumes to exist. */
    private void writeResources() throws IOException {
        List<ApiGroup> groups = new ArrayList<>(ApiResources.builtIn().groups());
        ApiResource model = new ApiResource("models", "model", "Model", ResourceScope.NAMESPACED);
        groups.add(new ApiGroup(
                "mlops.seldon.io", Optional.of("v1alpha1"), List.of(new ApiVersion("v1alpha1", List.of(model)))));
        List<Map<String, Object>> resources = new ArrayList<>();
        for (ApiGroup group : groups) {
            for (ApiVersion version : group.versions()) {
                for (ApiResource resource : version.resources()) {
                    resources.add(Map.of(
                            "Group", group.name(),
                            "Version", version.name(),
                            "Preferred", group.preferred().equals(Optional.of(version.name())),
                            "Plural", resource.plural(),
                            "Singular", resource.singular(),
                            "Kind", resource.kind(),
                            "Namespaced", resource.scope() == ResourceScope.NAMESPACED));
                }
            }
        }
        json("resources.json", resources);
    }

    private void writeSeries(Set<Integer> sizes) throws IOException {
        for (int series : sizes) {
            GeneratedInputs.answers(Files.createDirectories(folder.resolve("series-" + series)), series);
        }
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void json(String name, Object value) throws IOException {
        JSON.writeValue(folder.resolve(name).toFile(), value);
    }
}
