package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.association.GroupResource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiPathTest {
    private static final String CUSTOM = "/apis/custom.metrics.k8s.io/v1beta1/";

    @Test
    void tellsEverythingThatARequestNeeds() {
        CustomMetricPath path = custom("namespaces/seldon-mesh/models.mlops.seldon.io/*/infer_rps"
                + "?metricLabelSelector=method%3Drest&labelSelector=team+in+%28a%2Cb%29");

        assertThat(path.version()).isEqualTo("v1beta1");
        assertThat(path.resource()).isEqualTo(new GroupResource("mlops.seldon.io", "models"));
        assertThat(path.namespace()).contains("seldon-mesh");
        assertThat(path.asksForAll()).isTrue();
        assertThat(path.metric()).isEqualTo("infer_rps");
        assertThat(path.objects()).hasToString("team in (a,b)");
        assertThat(path.metricSelector()).hasToString("method=rest");
    }

    @ParameterizedTest
    @CsvSource({
        "namespaces/shop/metrics/rps, namespaces, , shop, rps",
        "namespaces/shop/metrics/rps/more, namespaces, , shop, rps",
        "namespaces/*/metrics/rps/, namespaces, , *, rps",
        "nodes/node-a/load, nodes, , node-a, load",
        "namespaces/shop/pods//rps, pods, shop, *, rps",
        "namespaces/shop/status, namespaces, shop, shop, status",
        "namespaces//pods/web-0/rps, pods, , web-0, rps",
        "pods/web%2D0/job:rps:sum, pods, , web-0, job:rps:sum",
    })
    void findsResourceNamespaceNameAndMetricAsTheServerDoes(
            String path, String resource, String namespace, String name, String metric) {
        CustomMetricPath expected =
                CustomMetricPath.of(GroupResource.parse(resource), Optional.ofNullable(namespace), name, metric);

        assertThat(ApiPath.parse(CUSTOM + path)).isEqualTo(expected);
        assertThat(ApiPath.parse(expected.toString())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/apis/custom.metrics.k8s.io/v1beta1/namespaces/shop/rps, 400, invalid request path",
        "/apis/custom.metrics.k8s.io/v1beta1/namespaces/shop/metrics, 400, invalid request path",
        "/apis/custom.metrics.k8s.io/v1beta1/watch/pods/rps, 400, invalid request path",
        "/apis/custom.metrics.k8s.io/v1beta1/pods/rps, 404, the server could not find the requested resource",
        "/apis/custom.metrics.k8s.io/v1/pods/a/rps, 404, the server could not find the requested resource",
        "/apis/apps/v1/deployments, 404, the server could not find the requested resource",
        "/api/v1/pods, 404, the server could not find the requested resource",
        "'', 404, the server could not find the requested resource",
        "/apis/%zz, 400, invalid URL escape in the request path",
        "/apis/custom.metrics.k8s.io/v1beta1/nodes/a/load?metricLabelSelector=%3D, 500, 'found ''='', expected: !, identifier, or ''end of string'''",
        "/apis/external.metrics.k8s.io/v1beta1/namespaces/a/m?labelSelector=%3D, 400, 'found ''='', expected: !, identifier, or ''end of string'''",
    })
    void answersWhatTheServerWould(String path, int code, String message) {
        assertThat(ApiPath.parse(path)).isInstanceOfSatisfying(RejectedPath.class, rejected -> {
            assertThat(rejected.status().code()).isEqualTo(code);
            assertThat(rejected.status().message()).isEqualTo(message);
        });
    }

    @Test
    void passesOverParametersThatGoPassesOver() {
        CustomMetricPath path = custom("nodes/*/load?labelSelector=%zz&a;labelSelector=x&labelSelector=zone%3Da"
                + "&labelSelector=zone%3Db&pretty=true");

        assertThat(path.objects()).hasToString("zone=a");
    }

    private static CustomMetricPath custom(String rest) {
        return (CustomMetricPath) ApiPath.parse(CUSTOM + rest);
    }
}
