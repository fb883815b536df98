package io.leadline.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ResourceOptions resources = new ResourceOptions();

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

    ResourceOptions resources() {
        return resources;
    }

    ColorMode color() {
        return color;
    }
}
