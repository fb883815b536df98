package io.leadline.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a request is for, when it is not given as an API path. */
final class RequestOptions {
    @Option(names = "--metric", paramLabel = "NAME", description = "Name of the metric in the API.")
    private Optional<String> metric = Optional.empty();

    @Option(
            names = "--resource",
            paramLabel = "RESOURCE",
            description =
                    "What the metric describes: pods, models.mlops.seldon.io. Without it the metric is an external "
                            + "one, or one of the only resource that has it.")
    private Optional<String> resource = Optional.empty();

    @Option(names = "--namespace", paramLabel = "NAME", description = "Namespace of the objects.")
    private Optional<String> namespace = Optional.empty();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of an object. Repeatable; with `*` in an API path the objects that exist.")
    private List<String> names = List.of();

    @Option(
            names = "--selector",
            paramLabel = "SELECTOR",
            description = "Condition on the metric's labels (metricLabelSelector), in kubectl's syntax.")
    private Optional<String> selector = Optional.empty();

    Optional<String> metric() {
        return metric;
    }

    Optional<String> resource() {
        return resource;
    }

    Optional<String> namespace() {
        return namespace;
    }

    List<String> names() {
        return names;
    }

    Optional<String> selector() {
        return selector;
    }

    boolean isEmpty() {
        return metric.isEmpty() && resource.isEmpty() && namespace.isEmpty() && names.isEmpty() && selector.isEmpty();
    }
}
