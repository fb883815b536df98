package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiPathConformanceTest {
    @Test
    void readsAndPrintsThePathsThatTheRealAdapterWasAsked() {
        for (String setup : Vectors.folders("api")) {
            List<JsonNode> rows = new ArrayList<>();
            Vectors.text("api/" + setup + "/answers.jsonl")
                    .orElse("")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> rows.add(Vectors.json(line)));
            Conformance.of("api/" + setup + " paths", rows).verify(ApiPathConformanceTest::difference);
        }
    }

    private static Optional<String> difference(JsonNode row) {
        String text = row.path("path").asText();
        ApiPath path = ApiPath.parse(text);
        int status = row.path("status").asInt();
        if (path instanceof RejectedPath rejected) {
            JsonNode body = Vectors.json(rejected.status().toJson());
            return rejected.status().code() == status
                    ? Differences.first(row.path("body"), body)
                    : Optional.of("rejected: " + rejected.status());
        }
        if (status == 400) {
            return Optional.of("not rejected: " + path);
        }
        if (!ApiPath.parse(path.toString()).equals(path)) {
            return Optional.of("printed as another path: " + path);
        }
        boolean asWritten = path.toString().equals(withoutTrailingSlash(text));
        boolean sameSelectors = ApiPath.parse(withoutTrailingSlash(text)).equals(path);
        return asWritten || (sameSelectors && text.contains("Selector="))
                ? Optional.empty()
                : Optional.of("printed as " + path);
    }

    private static String withoutTrailingSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
