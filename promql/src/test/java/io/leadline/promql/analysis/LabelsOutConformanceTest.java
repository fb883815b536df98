package io.leadline.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.promql.Expr;
import io.leadline.promql.Labels;
import io.leadline.promql.Promql;
import io.leadline.promql.PromqlOptions;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Vectors;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the label flow says holds for all answers that the engine of Prometheus gave. */
class LabelsOutConformanceTest {
    @Test
    void isSoundForTheEnginesAnswers() {
        // The rows with the series that were queried are in a file of their own.
        List<JsonNode> rows = Vectors.rows("promql", "labels_out").stream()
                .filter(row -> row.has("expr"))
                .toList();
        Conformance.of("promql/labels_out", rows).verify(LabelsOutConformanceTest::contradiction);
    }

    /** What is wrong with the analysis of a row's expression, given the row's answer. */
    static Optional<String> contradiction(JsonNode row) {
        Expr expr = Promql.parse(row.path("expr").asText(), PromqlOptions.all()).orThrow();
        ResultLabels labels = LabelFlow.of(expr);
        assertThat(expr.type().id()).isEqualTo(row.path("type").asText());
        if (row.path("series_count").asInt() == 0) {
            return Optional.empty();
        }
        if (labels.isImpossible()) {
            return Optional.of("said to be empty: " + labels);
        }
        for (String label : texts(row.path("any_labels"))) {
            if (labels.presence(label) == Presence.NEVER) {
                return Optional.of(label + " is there, but " + labels.fact(label));
            }
        }
        Set<String> missing = new TreeSet<>(labels.must());
        missing.removeAll(texts(row.path("all_labels")));
        if (!missing.isEmpty()) {
            return Optional.of(missing + " not on all, but "
                    + labels.fact(missing.iterator().next()));
        }
        return contradictedName(row, labels).or(() -> contradictedValues(row, labels));
    }

    private static Optional<String> contradictedName(JsonNode row, ResultLabels labels) {
        String name = row.path("name_label").asText();
        boolean fits =
                switch (labels.metricName()) {
                    case ALWAYS -> name.equals("all");
                    case NEVER -> name.equals("none");
                    case SOMETIMES -> true;
                };
        return fits ? Optional.empty() : Optional.of("name on " + name + ", but " + labels.fact(Labels.METRIC_NAME));
    }

    private static Optional<String> contradictedValues(JsonNode row, ResultLabels labels) {
        boolean instant = row.path("type").asText().equals("vector");
        OptionalLong most = labels.mostSeries();
        if (instant && most.isPresent() && row.path("series_count").asLong() > most.getAsLong()) {
            return Optional.of("more series than " + most);
        }
        for (SeriesBound bound : instant ? labels.bounds() : List.<SeriesBound>of()) {
            Map<String, Integer> groups = new TreeMap<>();
            for (JsonNode series : row.path("result")) {
                StringBuilder key = new StringBuilder();
                bound.labels()
                        .forEach(label ->
                                key.append(series.path("labels").path(label)).append(' '));
                if (groups.merge(key.toString(), 1, Integer::sum) > bound.most()) {
                    return Optional.of("group " + key + " has more series than " + bound);
                }
            }
        }
        for (JsonNode series : row.path("result")) {
            for (Map.Entry<String, LabelFact> named : labels.named().entrySet()) {
                String value = series.path("labels").path(named.getKey()).asText();
                if (named.getValue()
                        .value()
                        .filter(known -> !known.equals(value))
                        .isPresent()) {
                    return Optional.of("value " + value + " of " + named);
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
