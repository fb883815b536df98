package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.association.ResourceScope;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiResourcesTest {
    @ParameterizedTest
    @CsvSource({
        "pod, pods, pod",
        "PODS, pods, pod",
        "namespace, namespaces, namespace",
        "node, nodes, node",
        "deployment, deployments.apps, deployment",
        "statefulsets.apps, statefulsets.apps, statefulset",
        "ingress, ingresses.networking.k8s.io, ingress",
        "storageclass.storage, storageclasses.storage.k8s.io, storageclass",
        "hpa.autoscaling, , ",
        "event, events, event",
        "events.events, events.events.k8s.io, event",
        "endpoints, endpoints, endpoints",
    })
    void knowsTheResourcesOfACurrentKubernetes(String asked, String plural, String singular) {
        var found = ApiResources.builtIn().normalize(GroupResource.parse(asked));

        assertThat(found.value().map(resource -> resource.groupResource().toString()))
                .isEqualTo(Optional.ofNullable(plural));
        assertThat(found.value().map(resource -> resource.singular())).isEqualTo(Optional.ofNullable(singular));
    }

    @Test
    void prefersTheVersionThatStandsFirst() {
        GroupResource scalers = GroupResource.parse("horizontalpodautoscalers.autoscaling");

        assertThat(ApiResources.builtIn().kindFor(scalers).orThrow())
                .isEqualTo(new GroupVersionKind("autoscaling", "v2", "HorizontalPodAutoscaler"));
    }

    @Test
    void readsTheTableOfKubectl() {
        ApiResources resources = parse("""
                NAME         SHORTNAMES   APIVERSION                 NAMESPACED   KIND
                pods         po           v1                         true         Pod
                nodes        no           v1                         false        Node
                models                    mlops.seldon.io/v1alpha1   true         Model
                """);

        assertThat(names(resources, "pod", "node", "model")).containsExactly("pods", "nodes", "models.mlops.seldon.io");
        assertThat(resources.scopeOf(new GroupResource("", "nodes"))).contains(ResourceScope.CLUSTER);
        assertThat(resources.kindFor(GroupResource.parse("models")).orThrow())
                .hasToString("mlops.seldon.io/v1alpha1, Kind=Model");
    }

    @Test
    void readsTheWideTableWithoutHeaders() {
        ApiResources resources = parse("""
                pods         po      v1                         true    Pod     create,delete,get,list   all
                bindings             v1                         true    Binding create
                models               mlops.seldon.io/v1alpha1   true    Model   get,list                 \s
                """);

        assertThat(names(resources, "pods", "binding", "models.mlops"))
                .containsExactly("pods", "bindings", "models.mlops.seldon.io");
    }

    @Test
    void readsTheGroupColumnOfOldClients() {
        ApiResources resources = parse("""
                NAME          SHORTNAMES   APIGROUP   NAMESPACED   KIND
                bindings                              true         Binding
                pods          po                      true         Pod
                jobs                       batch      true         Job
                deployments   deploy       apps       true         Deployment
                """);

        assertThat(names(resources, "bindings", "pod", "job", "deployment"))
                .containsExactly("bindings", "pods", "jobs.batch", "deployments.apps");
        assertThat(parse("jobs batch true Job\npods po true Pod\n").groups())
                .extracting(ApiGroup::name)
                .containsExactly("batch", "");
    }

    @Test
    void readsBareNamesAndSaysThatItGuesses() {
        Validated<ApiResources> result = ApiResources.parse(source("pods\nmodels.mlops.seldon.io\n"));

        assertThat(names(result.orThrow(), "pod", "model")).containsExactly("pods", "models.mlops.seldon.io");
        assertThat(result.diagnostics()).extracting(Diagnostic::severity).containsExactly(Severity.INFO);
    }

    @Test
    void keepsWhatItKnowsAboutABareName() {
        ApiResources resources = ApiResources.builtIn().extendedWith(parse("nodes\ndeployments.apps\nunicorns.apps\n"));

        assertThat(resources.kindFor(GroupResource.parse("deployments.apps")).orThrow())
                .isEqualTo(new GroupVersionKind("apps", "v1", "Deployment"));
        assertThat(resources.scopeOf(new GroupResource("", "nodes"))).contains(ResourceScope.CLUSTER);
        assertThat(names(resources, "unicorn.apps")).containsExactly("unicorns.apps");
    }

    @Test
    void keepsSingularNamesThatATableDoesNotHave() {
        ApiResources models = parse("""
                {"kind": "APIResourceList", "groupVersion": "example.com/v1", "resources": [
                  {"name": "data", "singularName": "datum", "namespaced": true, "kind": "Data"},
                  {"name": "data/status", "singularName": "", "namespaced": true, "kind": "Data"}]}
                """);
        ApiResources merged = models.extendedWith(parse("data  example.com/v1  true  Data\n"));

        assertThat(names(models, "datum", "data")).containsExactly("data.example.com", "data.example.com");
        assertThat(merged).isEqualTo(models);
    }

    @Test
    void readsSeveralDiscoveryDocumentsAfterAnother() {
        ApiResources resources = parse("""
                {"kind": "APIGroupList", "groups": [{"name": "example.com",
                  "versions": [{"groupVersion": "example.com/v1beta1", "version": "v1beta1"},
                               {"groupVersion": "example.com/v1", "version": "v1"}],
                  "preferredVersion": {"groupVersion": "example.com/v1beta1", "version": "v1beta1"}}]}
                {"kind": "APIResourceList", "groupVersion": "example.com/v1", "resources": [
                  {"name": "widgets", "singularName": "widget", "namespaced": true, "kind": "Widget"}]}
                {"kind": "APIResourceList", "groupVersion": "example.com/v1beta1", "resources": [
                  {"name": "widgets", "singularName": "widget", "namespaced": true, "kind": "Widget"}]}
                """);

        assertThat(resources.kindFor(GroupResource.parse("widgets")).orThrow())
                .hasToString("example.com/v1beta1, Kind=Widget");
    }

    @Test
    void readsCustomResourceDefinitions() {
        Validated<ApiResources> result = ApiResources.parse(source("""
                        apiVersion: v1
                        kind: ServiceAccount
                        metadata: {name: operator}
                        ---
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: servers.mlops.seldon.io}
                        spec:
                          group: mlops.seldon.io
                          names: {kind: Server, listKind: ServerList, plural: servers, singular: server}
                          scope: Namespaced
                          versions:
                          - {name: v1alpha1, served: true, storage: true}
                          - {name: v1, served: true, storage: false}
                          - {name: v2, served: false, storage: false}
                        ---
                        apiVersion: v1
                        kind: List
                        items:
                        - apiVersion: apiextensions.k8s.io/v1beta1
                          kind: CustomResourceDefinition
                          spec:
                            group: example.com
                            version: v1beta1
                            names: {kind: Region, plural: regions}
                            scope: Cluster
                        """));

        ApiResources resources = result.orThrow();
        assertThat(resources.kindFor(GroupResource.parse("server")).orThrow())
                .hasToString("mlops.seldon.io/v1, Kind=Server");
        assertThat(resources.scopeOf(new GroupResource("example.com", "regions")))
                .contains(ResourceScope.CLUSTER);
        assertThat(result.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("`ServiceAccount` does not describe API resources");
    }

    @Test
    void reportsEachBrokenPartAtItsPlaceAndReadsTheRest() {
        Validated<ApiResources> table =
                ApiResources.parse(source("pods po v1 true Pod\nwhat is this\nnodes v1 false Node\n"));
        Validated<ApiResources> manifests = ApiResources.parse(
                source("kind: CustomResourceDefinition\nspec:\n  group: example.com\n---\nkind: APIResourceList\n"));

        assertThat(places(table)).containsExactly("2:1");
        assertThat(table.value().map(resources -> names(resources, "node"))).contains(List.of("nodes"));
        assertThat(places(manifests)).containsExactly("1:1", "5:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "{",
                "{\"kind\": \"APIResourceList\", \"resources\": [",
                "kind: [",
                "[]",
                "kind: Pod",
                "{\"a\": 1}",
                "a b c",
                "\t\u0000",
                "- - -",
                "kind: &a [*a, *b]\n",
                "{]}"
            })
    void endsInADiagnosticWithAPlace(String text) {
        Validated<ApiResources> result = ApiResources.parse(source(text));

        assertThat(result.value()).isEmpty();
        assertThat(result.hasErrors()).isTrue();
        assertThat(result.diagnostics()).allSatisfy(d -> assertThat(d.span()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "kind: [", "- "})
    void survivesDeepNesting(String opening) {
        assertThat(ApiResources.parse(source(opening.repeat(100_000))).hasErrors())
                .isTrue();
    }

    private static ApiResources parse(String text) {
        return ApiResources.parse(source(text)).orThrow();
    }

    private static SourceText source(String text) {
        return SourceText.of("resources", text);
    }

    private static List<String> names(ApiResources resources, String... asked) {
        return Arrays.stream(asked)
                .map(name -> resources
                        .normalize(GroupResource.parse(name))
                        .orThrow()
                        .groupResource()
                        .toString())
                .toList();
    }

    private static List<String> places(Validated<?> result) {
        return result.diagnostics().stream()
                .flatMap(d -> d.span().stream())
                .map(span -> span.position().toString())
                .toList();
    }
}
