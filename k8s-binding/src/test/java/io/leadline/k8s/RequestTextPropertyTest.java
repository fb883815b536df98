package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.association.GroupResource;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import io.leadline.source.SourceText;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RequestTextPropertyTest {
    private static final String[] SELECTOR_PARTS = {
        "app", "a/b", "x", "in", "notin", "(", ")", ",", "=", "==", "!=", "!", ">", "<", " ", "1", "-1", "\u0000", "é",
        "."
    };
    private static final String[] PATH_PARTS = {
        "/",
        "apis",
        "custom.metrics.k8s.io",
        "external.metrics.k8s.io",
        "metrics.k8s.io",
        "v1beta1",
        "v1beta2",
        "namespaces",
        "metrics",
        "pods",
        "nodes",
        "*",
        "models.mlops.seldon.io",
        "a",
        "",
        "%2F",
        "%zz",
        "?",
        "&",
        "labelSelector=",
        "metricLabelSelector=",
        "app%3Dweb",
        "watch",
        "status"
    };

    @Provide
    Arbitrary<String> selectors() {
        return mixtureOf(SELECTOR_PARTS);
    }

    @Provide
    Arbitrary<String> paths() {
        return mixtureOf(PATH_PARTS).map(text -> "/apis/" + text);
    }

    private static Arbitrary<String> mixtureOf(String... parts) {
        return Arbitraries.oneOf(Arbitraries.of(parts), Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(14)
                .map(list -> String.join("", list));
    }

    @Property(tries = 300)
    void selectorPrintsWhatItReads(@ForAll("selectors") String text) {
        GoResult<LabelSelector> selector = LabelSelectors.parse(text);

        selector.value()
                .ifPresent(
                        read -> assertThat(LabelSelectors.parse(read.toString()).value())
                                .contains(read));
        assertThat(selector.value().isPresent()).isNotEqualTo(selector.error().isPresent());
    }

    @Property(tries = 300)
    void pathPrintsWhatItReads(@ForAll("paths") String text) {
        ApiPath path = ApiPath.parse(text);

        assertThat(ApiPath.parse(path.toString())).isEqualTo(path);
    }

    @Property(tries = 200)
    void readsTheCustomMetricPathsThatItPrints(@ForAll("customPaths") CustomMetricPath path) {
        assertThat(ApiPath.parse(path.toString())).isEqualTo(path);
    }

    @Provide
    Arbitrary<CustomMetricPath> customPaths() {
        Arbitrary<String> name = Arbitraries.strings()
                .withChars("abz09-_.:% +?#&\u00e9\udcff*")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(text -> !text.equals("watch"));
        Arbitrary<String> resource = Arbitraries.of("pods", "deployments.apps", "namespaces", "nodes");
        Arbitrary<Optional<String>> namespace = name.optional();
        return Combinators.combine(resource, namespace, name, name)
                .as((kind, ns, object, metric) -> CustomMetricPath.of(GroupResource.parse(kind), ns, object, metric));
    }

    @Property(tries = 200)
    void anyTextIsReadAsResourcesOrGetsADiagnostic(@ForAll("resourceTexts") String text) {
        var result = ApiResources.parse(SourceText.of("resources", text));

        assertThat(result.value().isPresent() || result.hasErrors()).isTrue();
    }

    @Provide
    Arbitrary<String> resourceTexts() {
        return mixtureOf(
                "{",
                "}",
                "[",
                "]",
                "\"kind\":",
                "\"APIResourceList\"",
                ",",
                "kind: ",
                "List\n",
                "items:\n",
                "- ",
                "&a ",
                "*a ",
                "\n",
                "  ",
                "pods",
                " true ",
                "Pod",
                "v1",
                "apps/v1",
                "NAME",
                "APIGROUP",
                "---\n",
                "'",
                "\"",
                ": ");
    }

    @Property(tries = 200)
    void anyNameIsMappedOrGetsAnError(@ForAll String text) {
        ApiResources stock = ApiResources.builtIn();
        GroupResource name = GroupResource.parse(text);

        assertThat(stock.normalize(name).value().isPresent())
                .isNotEqualTo(stock.normalize(name).error().isPresent());
        assertThat(AssumingMapper.over(stock).assumed(name).isPresent()
                        && stock.normalize(name).value().isPresent())
                .isFalse();
    }
}
