package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.association.ResourceScope;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The API resources that the adapter's vectors were recorded with. */
public final class VectorResources {
    private VectorResources() {}

    /**
     * Reads {@code adapter/resources.json}.
     *
     * @return the catalogue
     */
    public static ApiResources read() {
        List<JsonNode> rows = new ArrayList<>();
        Vectors.json(Vectors.textOrCopy("adapter/resources.json").orElse("{}"))
                .path("resources")
                .forEach(rows::add);
        rows.sort(Comparator.comparingInt(row -> row.path("order").asInt()));
        return ApiResources.of(rows.stream().map(VectorResources::group).toList());
    }

    private static ApiGroup group(JsonNode row) {
        String version = row.path("version").asText();
        boolean namespaced = row.path("scope").asText().equals("Namespaced");
        ApiResource resource = new ApiResource(
                row.path("plural").asText(),
                row.path("singular").asText(),
                row.path("kind").asText(),
                namespaced ? ResourceScope.NAMESPACED : ResourceScope.CLUSTER);
        return new ApiGroup(
                row.path("group").asText(),
                row.path("preferred").asBoolean() ? Optional.of(version) : Optional.empty(),
                List.of(new ApiVersion(version, List.of(resource))));
    }
}
