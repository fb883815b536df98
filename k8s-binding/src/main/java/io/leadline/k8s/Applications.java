package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applications of Argo CD, and the template of an ApplicationSet: each of their sources may have values, as a mapping
 * ({@code helm.valuesObject}, which wins) or as a text ({@code helm.values}).
 */
record Applications(FormReader reader) {
    private static final String CHART = "prometheus-adapter";

    /** A source with the path of keys to it. */
    private record Source(YamlNode.Mapping node, String path) {
        Optional<YamlNode> helm(String key) {
            return ManifestObject.get(node, "helm")
                    .flatMap(ManifestObject::mapping)
                    .flatMap(helm -> ManifestObject.get(helm, key));
        }

        boolean isOfAdapter() {
            return ManifestObject.get(node, "chart")
                    .flatMap(ManifestObject::text)
                    .filter(CHART::equals)
                    .isPresent();
        }
    }

    static boolean isApplication(ManifestObject object) {
        return object.kind().equals("Application") || object.kind().equals("ApplicationSet");
    }

    List<Candidate> of(ManifestObject application, List<Diagnostic> around) {
        List<Candidate> found = new ArrayList<>();
        for (Source source : sources(application)) {
            List<Candidate> inSource = new ArrayList<>();
            for (NestedForms.Hit hit : hits(source, around)) {
                inSource.add(read(application, hit.mapping(), hit.path()));
            }
            if (inSource.isEmpty() && source.isOfAdapter()) {
                inSource.add(read(application, source.node(), source.path()));
            }
            if (!inSource.isEmpty()) {
                addSkipped(source, around);
            }
            found.addAll(inSource);
        }
        return found;
    }

    private static List<Source> sources(ManifestObject application) {
        List<Source> sources = new ArrayList<>();
        boolean isSet = application.kind().equals("ApplicationSet");
        String path = isSet ? "spec.template.spec" : "spec";
        Optional<YamlNode.Mapping> spec = (isSet
                        ? application.get("spec", "template", "spec")
                        : application.get("spec"))
                .flatMap(ManifestObject::mapping);
        spec.flatMap(mapping -> ManifestObject.get(mapping, "source"))
                .flatMap(ManifestObject::mapping)
                .ifPresent(source -> sources.add(new Source(source, path + ".source")));
        spec.flatMap(mapping -> ManifestObject.get(mapping, "sources")).ifPresent(list -> {
            if (list instanceof YamlNode.Sequence sequence) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    String at = path + ".sources[" + i + "]";
                    ManifestObject.mapping(sequence.items().get(i))
                            .ifPresent(source -> sources.add(new Source(source, at)));
                }
            }
        });
        return sources;
    }

    private List<NestedForms.Hit> hits(Source source, List<Diagnostic> around) {
        Optional<YamlNode> object = source.helm("valuesObject");
        Optional<YamlNode> text = source.helm("values");
        String path = source.path() + (object.isPresent() ? ".helm.valuesObject" : ".helm.values");
        Optional<YamlNode> values = object.or(() -> text.flatMap(scalar -> parsed(scalar, around)));
        return values.stream()
                .flatMap(node -> NestedForms.in(node, path).stream())
                .filter(NestedForms.Hit::isChart)
                .toList();
    }

    private Optional<YamlNode> parsed(YamlNode text, List<Diagnostic> around) {
        if (!(text instanceof YamlNode.Scalar scalar)) {
            return Optional.of(text);
        }
        DocumentStream stream = reader.texts().read(SourceText.embedded(scalar.text()));
        stream.problem().ifPresent(around::add);
        stream.template().ifPresent(around::add);
        return stream.documents().stream().findFirst();
    }

    private static void addSkipped(Source source, List<Diagnostic> around) {
        if (source.helm("valuesObject").isPresent()) {
            source.helm("values")
                    .ifPresent(text -> around.add(Diagnostic.info(Code.PA004, "skipped `helm.values`")
                            .at(ManifestObject.firstLine(text))
                            .note("not read: Argo CD takes `helm.valuesObject` instead")
                            .build()));
        }
        source.helm("valueFiles")
                .ifPresent(files -> around.add(Diagnostic.info(Code.PA004, "skipped `helm.valueFiles`")
                        .at(ManifestObject.firstLine(files))
                        .note("not read: those values are not in this file")
                        .build()));
        source.helm("parameters")
                .filter(Applications::setRules)
                .ifPresent(parameters -> around.add(Diagnostic.info(Code.PA004, "skipped `helm.parameters`")
                        .at(ManifestObject.firstLine(parameters))
                        .note("not read: parameters that set `rules` change what is said here")
                        .help("write them into `helm.valuesObject`")
                        .build()));
    }

    private static boolean setRules(YamlNode parameters) {
        return parameters instanceof YamlNode.Sequence list
                && list.items().stream()
                        .flatMap(item -> ManifestObject.mapping(item).stream())
                        .flatMap(item -> ManifestObject.get(item, "name").stream())
                        .flatMap(name -> ManifestObject.text(name).stream())
                        .anyMatch(name -> name.startsWith("rules.") || name.contains(".rules."));
    }

    private Candidate read(ManifestObject application, YamlNode.Mapping values, String path) {
        return reader.chart(
                new ChartValues(ChartValues.rulesOf(values), true),
                ManifestObject.firstLine(values),
                (read, chart) -> new ConfigFile.InApplication(read, application.name(), path, chart));
    }
}
