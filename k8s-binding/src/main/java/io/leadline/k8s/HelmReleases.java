package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** HelmReleases of Flux: values of the chart are in {@code spec.values}, perhaps below the key of a dependency. */
record HelmReleases(FormReader reader) {
    private static final String CHART = "prometheus-adapter";

    static boolean isRelease(ManifestObject object) {
        return object.kind().equals("HelmRelease");
    }

    List<Candidate> of(ManifestObject release, List<Diagnostic> around) {
        Optional<YamlNode.Mapping> values = release.get("spec", "values").flatMap(ManifestObject::mapping);
        List<Candidate> found = new ArrayList<>();
        values.ifPresent(mapping -> NestedForms.in(mapping, "spec.values").stream()
                .filter(NestedForms.Hit::isChart)
                .forEach(hit -> found.add(read(release, hit.mapping(), hit.path()))));
        if (found.isEmpty() && isOfAdapter(release)) {
            found.add(read(release, values.orElseGet(release::node), "spec.values"));
        }
        if (!found.isEmpty()) {
            release.get("spec", "valuesFrom")
                    .ifPresent(
                            from -> around.add(Diagnostic.info(Code.PA004, "skipped `valuesFrom` of " + release.name())
                                    .at(ManifestObject.firstLine(from))
                                    .note("not read: those values are not in this file")
                                    .build()));
        }
        return found;
    }

    private Candidate read(ManifestObject release, YamlNode.Mapping values, String path) {
        return reader.chart(
                new ChartValues(ChartValues.rulesOf(values), true),
                ManifestObject.firstLine(values),
                (read, chart) -> new ConfigFile.InHelmRelease(read, release.name(), path, chart));
    }

    private static boolean isOfAdapter(ManifestObject release) {
        return release.get("spec", "chart", "spec", "chart")
                .or(() -> release.get("spec", "chartRef", "name"))
                .flatMap(ManifestObject::text)
                .filter(CHART::equals)
                .isPresent();
    }
}
