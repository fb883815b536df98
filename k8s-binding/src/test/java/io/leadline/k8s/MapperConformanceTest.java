package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.association.NormalizedResource;
import io.leadline.golang.GoResult;
import io.leadline.vectors.Conformance;
import org.junit.jupiter.api.Test;

class MapperConformanceTest {
    private final ApiResources resources = VectorResources.read();

    @Test
    void mapsNamesAsTheRestMapperOfARunningAdapter() {
        Conformance.of("adapter", "mapper").verifyAnswers(this::answer);
    }

    private JsonNode answer(JsonNode row) {
        GroupResource parsed =
                GroupResource.parse(row.path("request").path("resource").asText());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("parsed", json(parsed));
        GoResult<NormalizedResource> normalized = resources.normalize(parsed);
        normalized.value().ifPresent(found -> {
            answer.set("normalized", json(found.groupResource()));
            answer.put("singular", found.singular());
        });
        normalized.error().ifPresent(error -> answer.put("error", error));
        GoResult<GroupVersionKind> kind = resources.kindFor(parsed);
        kind.value()
                .ifPresent(found -> answer.putObject("kind")
                        .put("group", found.group())
                        .put("version", found.version())
                        .put("kind", found.kind()));
        kind.error().ifPresent(error -> answer.put("kindError", error));
        return answer;
    }

    private static ObjectNode json(GroupResource resource) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("group", resource.group())
                .put("resource", resource.resource());
    }
}
