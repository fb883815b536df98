package io.leadline.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What a command is told about the resources of the cluster. */
final class ResourceOptions {
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

    /** Names of files, as they were given. */
    List<String> files() {
        return apiResources;
    }

    boolean areStrict() {
        return strictResources;
    }
}
