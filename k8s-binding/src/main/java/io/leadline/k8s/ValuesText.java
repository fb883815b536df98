package io.leadline.k8s;

import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Values of the chart in a text inside an object: in the entries {@code values.yaml} of ConfigMaps that a Flux
 * HelmRelease names in {@code valuesFrom}, and in {@code spec.valuesContent} of k3s' HelmChart and HelmChartConfig.
 */
record ValuesText(FormReader reader, DocumentStream stream, String owner, String path) {
    private static final String CHART = "prometheus-adapter";
    private static final List<String> ENDINGS = List.of("values.yaml", "values.yml");

    /** The text of a ConfigMap's entry, if its key says that it holds values. */
    static Optional<ValuesText> ofEntry(ConfigMapEntry entry) {
        String key = entry.key();
        return ENDINGS.stream().anyMatch(key::endsWith)
                ? Optional.of(new ValuesText(
                        entry.reader(), entry.stream(), entry.map().name(), "data[" + key + "]"))
                : Optional.empty();
    }

    static boolean isHelmChart(ManifestObject object) {
        return object.kind().equals("HelmChart") || object.kind().equals("HelmChartConfig");
    }

    /** The text of a HelmChart of k3s. */
    static Optional<ValuesText> ofHelmChart(ManifestObject object, FormReader reader) {
        return object.get("spec", "valuesContent")
                .filter(YamlNode.Scalar.class::isInstance)
                .map(text -> SourceText.embedded(((YamlNode.Scalar) text).text()))
                .map(text -> new ValuesText(reader, reader.texts().read(text), object.name(), "spec.valuesContent"));
    }

    /** Whether a HelmChart is that of the adapter, so that its values are whatever they hold. */
    static boolean isOfAdapter(ManifestObject helmChart) {
        return helmChart
                .get("spec", "chart")
                .flatMap(ManifestObject::text)
                .filter(chart -> chart.equals(CHART) || chart.endsWith("/" + CHART))
                .isPresent();
    }

    /** The values of the chart in the text, those of a chart around it included. */
    List<Candidate> candidates() {
        return stream.documents().stream()
                .limit(1)
                .flatMap(document -> NestedForms.in(document, path).stream())
                .filter(NestedForms.Hit::isChart)
                .map(hit -> read(hit.mapping(), hit.path()))
                .toList();
    }

    private Candidate read(YamlNode.Mapping values, String at) {
        return reader.chart(
                new ChartValues(ChartValues.rulesOf(values), true),
                ManifestObject.firstLine(values),
                (read, chart) -> new ConfigFile.InHelmValues(read, owner, at, chart));
    }
}
