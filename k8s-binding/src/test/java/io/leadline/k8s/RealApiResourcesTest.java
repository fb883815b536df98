package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads what a real API server and a real kubectl printed, all in their forms, and gets the same catalogue. */
class RealApiResourcesTest {
    private static final List<String> OWN_GROUPS = List.of("keda.sh", "mlops.seldon.io", "serving.kserve.io");

    private final Path data =
            Path.of(System.getProperty("leadline.data", "../../shared/data")).resolve("kubernetes");

    @BeforeEach
    void needsTheRecordings() {
        Assumptions.assumeTrue(Files.isDirectory(data));
    }

    @Test
    void readsAllFormsAlike() throws IOException {
        ApiResources aggregated = read("aggregated_api.json").extendedWith(read("aggregated_apis.json"));
        ApiResources legacy = legacy();
        ApiResources table = read("api-resources.txt");

        assertThat(allNames(legacy)).containsExactlyInAnyOrderElementsOf(allNames(aggregated));
        for (GroupResource name : allNames(aggregated)) {
            assertThat(legacy.normalize(name).orThrow())
                    .isEqualTo(aggregated.normalize(name).orThrow());
            assertThat(legacy.kindFor(name).orThrow())
                    .isEqualTo(aggregated.kindFor(name).orThrow());
            assertThat(legacy.scopeOf(name)).isEqualTo(aggregated.scopeOf(name)).isPresent();
            assertThat(table.normalize(name).orThrow())
                    .isEqualTo(aggregated.normalize(name).orThrow());
            assertThat(table.scopeOf(name)).isEqualTo(aggregated.scopeOf(name));
        }
    }

    @Test
    void hasBuiltInWhatTheServerHasWithoutCustomResources() throws IOException {
        ApiResources server = read("aggregated_api.json").extendedWith(read("aggregated_apis.json"));
        List<GroupResource> stock = allNames(server).stream()
                .filter(name -> !OWN_GROUPS.contains(name.group()))
                .toList();

        assertThat(allNames(ApiResources.builtIn())).isEqualTo(stock);
        for (GroupResource name : stock) {
            assertThat(ApiResources.builtIn().normalize(name).orThrow())
                    .isEqualTo(server.normalize(name).orThrow());
            assertThat(ApiResources.builtIn().kindFor(name).orThrow())
                    .isEqualTo(server.kindFor(name).orThrow());
            assertThat(ApiResources.builtIn().scopeOf(name)).isEqualTo(server.scopeOf(name));
        }
    }

    @Test
    void addsCustomResourcesToTheBuiltInOnes() throws IOException {
        ApiResources extended = ApiResources.builtIn().extendedWith(read("api-resources.txt"));

        assertThat(extended.normalize(GroupResource.parse("model")).orThrow().groupResource())
                .hasToString("models.mlops.seldon.io");
        assertThat(extended.normalize(GroupResource.parse("pod")).orThrow().groupResource())
                .hasToString("pods");
    }

    private ApiResources legacy() throws IOException {
        ApiResources resources =
                read("legacy_api.json").extendedWith(read("legacy_api_v1.json")).extendedWith(read("legacy_apis.json"));
        try (Stream<Path> files = Files.list(data.resolve("groups"))) {
            for (Path file : files.sorted().toList()) {
                resources = resources.extendedWith(read("groups/" + file.getFileName()));
            }
        }
        return resources;
    }

    private ApiResources read(String name) throws IOException {
        Validated<ApiResources> result = ApiResources.parse(SourceText.of(name, Files.readString(data.resolve(name))));
        assertThat(result.diagnostics()).isEmpty();
        return result.orThrow();
    }

    private static List<GroupResource> allNames(ApiResources resources) {
        return resources.groups().stream()
                .flatMap(group -> group.versions().stream()
                        .flatMap(version -> version.resources().stream())
                        .map(resource -> new GroupResource(group.name(), resource.plural())))
                .distinct()
                .toList();
    }
}
