package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.association.LabelTemplate;
import io.leadline.config.ResourceMapping;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelOperator;
import io.leadline.query.LabelRequirement;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricQuery;
import io.leadline.query.QueryResult;
import io.leadline.query.QueryTemplate;
import io.leadline.query.RenderedQuery;
import io.leadline.source.Located;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A query with the metric filled in beforehand is the query that the template gives. */
class MetricQueryPropertyTest {
    private static final GroupResource PODS = new GroupResource("", "pods");

    @Property(tries = 2000)
    void rendersWhatTheTemplateRenders(
            @ForAll("templates") String text,
            @ForAll("mappings") ResourceMapping mapping,
            @ForAll("values") String series,
            @ForAll("values") String namespace,
            @ForAll("names") List<String> names,
            @ForAll("extraLabels") List<String> extraLabels,
            @ForAll("selectors") List<LabelSelector> selectors) {
        LabelMapping labels = LabelMapping.compile(mapping, ApiResources.builtIn(), LabelTemplate::parse, finding -> {})
                .orThrow();
        GoResult<QueryTemplate> compiled =
                QueryTemplate.compile(Located.nowhere(text), labels, QueryTemplate::parse, finding -> {});
        // A template may be defined only once.
        Assume.that(compiled.value().isPresent());
        QueryTemplate template = compiled.orThrow();
        MetricQuery query = template.forMetric(series, PODS, extraLabels);
        // Several requests, since the query keeps what the one before needed.
        for (LabelSelector selector : selectors) {
            QueryResult expected = template.render(series, PODS, namespace, extraLabels, selector, names);
            QueryResult actual = query.render(namespace, selector, names);

            assertThat(actual.query()).isEqualTo(expected.query());
            assertThat(actual.query().map(RenderedQuery::matchers))
                    .isEqualTo(expected.query().map(RenderedQuery::matchers));
            assertThat(actual.failure()).isEqualTo(expected.failure());
        }
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "<<.Series>>",
                        "<<.LabelMatchers>>",
                        "<<.GroupBy>>",
                        "<<len .GroupBySlice>>",
                        "<<.LabelValuesByName>>",
                        "<<range $label, $value := .LabelValuesByName>><<$label>>=~'<<$value>>',<<end>>",
                        "<<range .LabelValuesByName>><<.>><<end>>",
                        "<<range .GroupBySlice>><<index $.LabelValuesByName .>>;<<end>>",
                        "<<index .LabelValuesByName \"pod\">>",
                        "<<$v := .LabelValuesByName.namespace>><<$v>><<$v>>",
                        "<<with .LabelValuesByName>><<if .code>>c<<.code>><<else>><<.pod>><<end>><<end>>",
                        "<<if .LabelValuesByName.pod>>p<<end>>",
                        "<<if and .LabelValuesByName.pod .Series>><<or .LabelMatchers .Series>><<end>>",
                        "<<printf \"%q\" .LabelValuesByName.pod>>",
                        "<<print .LabelValuesByName>>",
                        "<<len .LabelValuesByName>> <<len .LabelMatchers>>",
                        "<<if eq .LabelValuesByName.pod \"web-0\">>w<<end>>",
                        "<<.LabelMatchers | html>>",
                        "<<index .LabelValuesByName .LabelMatchers>>",
                        "<<template \"t\" .>><<define \"t\">>?<<.LabelMatchers>><<end>>",
                        "<<template \"u\" .LabelValuesByName>><<define \"u\">><<.pod>><<end>>",
                        "<<.>>",
                        "{",
                        "} / ",
                        "é",
                        "\uDCC3",
                        "<<.Nope>>")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<ResourceMapping> mappings() {
        return Arbitraries.of(
                ResourceMapping.byTemplate("<<.Resource>>"),
                ResourceMapping.byTemplate("k_<<.Group>>_<<.Resource>>"),
                mapping("pod", "namespace"),
                mapping("", "namespace"),
                mapping("pod", ""),
                mapping("\uDCA9", "\uDCC3"),
                ResourceMapping.builder().override("namespace", "namespace").build(),
                ResourceMapping.builder().override("pod", "pod").build());
    }

    private static ResourceMapping mapping(String pod, String namespace) {
        return ResourceMapping.builder()
                .override(pod, "pod")
                .override(namespace, "namespace")
                .build();
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "",
                "shop",
                "web-0",
                "a\"b\\",
                "\n",
                "é",
                "\uDCA9",
                "\uDCC3",
                "\uD83D\uDE00",
                "\uD800",
                "x".repeat(40_000));
    }

    @Provide
    Arbitrary<List<LabelSelector>> selectors() {
        Arbitrary<LabelRequirement> requirements = Combinators.combine(
                        Arbitraries.of("code", "code", "pod", "namespace", "k.x/y", "", "\uDCA9", "\uDCC3"),
                        Arbitraries.of(LabelOperator.class),
                        values().list().ofMaxSize(2))
                .as(LabelRequirement::new);
        return requirements
                .list()
                .ofMaxSize(2)
                .map(LabelSelector::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<String>> extraLabels() {
        return Arbitraries.of(List.of(), List.of("container"), List.of("namespace", "\uDCC3"));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return values().list().ofMinSize(1).ofMaxSize(2);
    }
}
