package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a file is in which no configuration was found. */
final class NoConfiguration {
    private NoConfiguration() {}

    /** Why there is none; empty if the loader of the adapter says it best. */
    static Optional<Diagnostic> reason(DocumentStream stream) {
        if (stream.template().isPresent()) {
            Diagnostic template = stream.template().get();
            return Optional.of(Diagnostic.error(Code.PA010, template.message() + "; then no configuration is left")
                    .at(template.primary().orElseThrow().span())
                    .help(template.help().get(0))
                    .build());
        }
        if (stream.problem()
                .filter(problem -> problem.code().equals(Code.PA010))
                .isPresent()) {
            return stream.problem();
        }
        List<ManifestObject> objects = stream.documents().stream()
                .flatMap(document -> ManifestObject.of(document).stream())
                .toList();
        return objects.stream().findFirst().flatMap(first -> reason(first, objects.size()));
    }

    private static Optional<Diagnostic> reason(ManifestObject first, int count) {
        if (!first.kind().isEmpty() && first.get("apiVersion").isPresent()) {
            String reason = first.isConfigMap()
                    ? "no entry of " + first.name() + " holds a configuration"
                    : first.name() + " holds no configuration";
            return Optional.of(Diagnostic.error(
                            Code.PA103, count == 1 ? reason : "none of " + count + " objects holds a configuration")
                    .at(first.place())
                    .help("name a file with the configuration, with the ConfigMap that holds it as a text, or with the "
                            + "values of the Helm chart")
                    .build());
        }
        Optional<String> others = Shapes.otherRules(first.node());
        if (others.isPresent()) {
            return Optional.of(Diagnostic.error(Code.PA103, "these are " + others.get() + ", and none of the adapter")
                    .at(first.place())
                    .help("a rule of the adapter has a `seriesQuery` and a `metricsQuery`")
                    .build());
        }
        return isStrange(first.node()) ? Optional.of(strange(first)) : Optional.empty();
    }

    /** Whether no key of a mapping looks like a misspelt one of a configuration. */
    private static boolean isStrange(YamlNode.Mapping root) {
        return root.entries().size() > 1
                && root.entries().stream()
                        .map(entry -> ManifestObject.text(entry.key()).orElse(""))
                        .noneMatch(key -> key.toLowerCase(Locale.ROOT).contains("rule") || key.equals("<<"));
    }

    private static Diagnostic strange(ManifestObject document) {
        return Diagnostic.error(
                        Code.PA103,
                        "this is no configuration, and no values of the adapter's chart: there is no `rules`")
                .at(document.place())
                .help("a configuration has `rules`, `externalRules` or `resourceRules`; values of the chart "
                        + "prometheus-adapter have `rules.custom`, `rules.external` or `rules.resource`")
                .build();
    }
}
