package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.association.NormalizedResource;
import io.leadline.association.ResourceScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumingMapperTest {
    private final AssumingMapper mapper = AssumingMapper.over(ApiResources.builtIn());

    @ParameterizedTest
    @CsvSource({
        "model.mlops.seldon.io, models, model",
        "Models.mlops.seldon.io, models, model",
        "redis.cache.example.com, redises, redis",
        "policy.example.com, policies, policy",
        "prometheuses.monitoring.coreos.com, prometheuses, prometheus",
        "ingress.example.com, ingresses, ingress",
        "boxes.example.com, boxes, box",
        "databases.example.com, databases, database",
    })
    void assumesThatTheResourceOfAnUnknownGroupExists(String asked, String plural, String singular) {
        GroupResource partial = GroupResource.parse(asked);
        GroupResource resource = new GroupResource(partial.group(), plural);

        assertThat(mapper.assumed(partial)).contains(resource);
        assertThat(mapper.assumed(resource)).contains(resource);
        assertThat(mapper.normalize(partial).orThrow()).isEqualTo(new NormalizedResource(resource, singular));
        assertThat(mapper.singularFor(plural).orThrow()).isEqualTo(singular);
        assertThat(mapper.scopeOf(resource)).contains(ResourceScope.NAMESPACED);
    }

    @Test
    void guessesTheKindAndLeavesTheVersionOpen() {
        assertThat(mapper.kindFor(GroupResource.parse("models.mlops.seldon.io")).orThrow())
                .isEqualTo(new GroupVersionKind("mlops.seldon.io", "", "Model"));
    }

    @ParameterizedTest
    @CsvSource({
        "unicorns",
        "unicorns.apps",
        "ingress.extensions",
        "models.k8s.io.",
        "models.UPPER.example.com",
        ".example.com",
        "unicorns.networking.k8s.io",
        "unicorns.storage",
    })
    void leavesWhatNoCustomResourceCanBeAnError(String asked) {
        GroupResource partial = GroupResource.parse(asked);

        assertThat(mapper.assumed(partial)).isEmpty();
        assertThat(mapper.normalize(partial).error())
                .isEqualTo(ApiResources.builtIn().normalize(partial).error())
                .isPresent();
    }

    @Test
    void answersAsTheCatalogueForWhatIsKnown() {
        GroupResource partial = GroupResource.parse("deploy.apps");
        GroupResource known = GroupResource.parse("Deployment.apps");

        assertThat(mapper.assumed(known)).isEmpty();
        assertThat(mapper.normalize(known).orThrow().groupResource()).hasToString("deployments.apps");
        assertThat(mapper.resourceFor(partial).error()).contains("no matches for apps/, Resource=deploy");
        assertThat(mapper.scopeOf(new GroupResource("", "nodes"))).contains(ResourceScope.CLUSTER);
    }

    @Test
    void takesTheSingularOfAKnownResourceWithTheSamePlural() {
        assertThat(mapper.normalize(GroupResource.parse("pods.example.com"))
                        .orThrow()
                        .singular())
                .isEqualTo("pod");
    }
}
