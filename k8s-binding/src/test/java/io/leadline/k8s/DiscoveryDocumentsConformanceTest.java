package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.association.GroupResource;
import io.leadline.k8s.DiscoveryDocuments.CustomMetric;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The documents come out as the real adapter's if they are given the metrics that stand in them. */
class DiscoveryDocumentsConformanceTest {
    @Test
    void printsTheDocumentsOfTheRealAdapter() {
        for (String setup : Vectors.folders("api")) {
            List<JsonNode> rows = new ArrayList<>();
            Vectors.text("api/" + setup + "/answers.jsonl")
                    .orElse("")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Vectors::json)
                    .filter(row -> ApiPath.parse(row.path("path").asText()) instanceof DiscoveryPath)
                    .forEach(rows::add);
            Conformance.of("api/" + setup + " discovery documents", rows)
                    .verify(DiscoveryDocumentsConformanceTest::difference);
        }
    }

    private static Optional<String> difference(JsonNode row) {
        JsonNode expected = row.path("body");
        String printed = print((DiscoveryPath) ApiPath.parse(row.path("path").asText()), expected);
        Optional<String> found = Differences.first(expected, Vectors.json(printed));
        // Members of objects come in the server's order too.
        return found.or(() -> printed.equals(expected.toString()) ? Optional.empty() : Optional.of(printed));
    }

    private static String print(DiscoveryPath path, JsonNode expected) {
        if (path.version().isEmpty()) {
            return DiscoveryDocuments.group(path.group());
        }
        List<CustomMetric> custom = new ArrayList<>();
        List<String> external = new ArrayList<>();
        for (JsonNode resource : expected.path("resources")) {
            String name = resource.path("name").asText();
            external.add(name);
            int slash = name.indexOf('/');
            if (slash > 0) {
                GroupResource described = GroupResource.parse(name.substring(0, slash));
                boolean namespaced = resource.path("namespaced").asBoolean();
                custom.add(new CustomMetric(described, namespaced, name.substring(slash + 1)));
            }
        }
        return switch (path.group()) {
            case ApiPath.CUSTOM_METRICS ->
                DiscoveryDocuments.customMetrics(path.version().get(), custom);
            case ApiPath.EXTERNAL_METRICS -> DiscoveryDocuments.externalMetrics(external);
            default -> DiscoveryDocuments.resourceMetrics();
        };
    }
}
