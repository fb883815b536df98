package io.leadline.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command reads: the configuration, the series, the API resources. */
final class InputOptions {
    @Parameters(
            arity = "0..2",
            paramLabel = "INPUT",
            description = "File with the configuration (bare, in a ConfigMap, or as Helm values of any kind), `-` for "
                    + "standard input, or a folder that holds one such file and perhaps series.* and api-resources.*.")
    private List<String> words = List.of();

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration, instead of INPUT.")
    private Optional<String> config = Optional.empty();

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description =
                    "The series that Prometheus has: the answer of /api/v1/series, text exposition format, or one "
                            + "name{label=\"value\"} per line; `-` for standard input.")
    private Optional<String> series = Optional.empty();

    @Option(
            names = "--api-resources",
            paramLabel = "FILE",
            description = "API resources of the cluster besides Kubernetes' own: what `kubectl api-resources` prints, "
                    + "discovery documents, or CustomResourceDefinitions. Repeatable.")
    private List<String> apiResources = List.of();

    @Option(
            names = "--strict-resources",
            description = "A resource of an unknown group is an error, as in a cluster that lacks it, instead of being "
                    + "assumed to exist.")
    private boolean strictResources;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (on a terminal), always or never. NO_COLOR is honoured.")
    private ColorMode color = ColorMode.AUTO;

    List<String> words() {
        return words;
    }

    Optional<String> config() {
        return config;
    }

    Optional<String> series() {
        return series;
    }

    List<String> apiResources() {
        return apiResources;
    }

    boolean strictResources() {
        return strictResources;
    }

    ColorMode color() {
        return color;
    }
}
