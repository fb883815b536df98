package io.leadline.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.promql.Promql;
import io.leadline.promql.PromqlOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the syntax of an expression decides about labels, the analysis does. */
class LabelFlowTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            up                                             | {__name__, ...}
            {job="a"}                                      | {job, ...}
            up{job="a",le="",pod=~".+",zone!="x",ns!=""}   | {__name__, job, ns, pod, ..., !le}
            up{job=~"a?"}                                  | {__name__, ...}
            up{job="a",job="b"}                            | nothing
            up{job="a",job!~"a.?"}                         | nothing
            rate(up{job="a"}[5m])                          | {job, ..., !__name__, !__type__, !__unit__}
            last_over_time(up[5m])                         | {__name__, ...}
            sort_desc(up)                                  | {__name__, ...}
            -up                                            | {..., !__name__, !__type__, !__unit__}
            +up                                            | {__name__, ...}
            sum(up)                                        | {}
            sum by (job, pod) (up{job="a"})                | {job, pod?}
            sum by (__name__) (up)                         | {__name__}
            sum without (pod) (up{job="a"})                | {job, ..., !__name__, !__type__, !__unit__, !pod}
            topk by (job) (3, up)                          | {__name__, ...}
            topk(0, up)                                    | nothing
            count_values("v", up)                          | {v}
            count_values by (job) ("v", up)                | {v, job?}
            count_values without (v) ("v", up)             | {..., !__name__, !__type__, !__unit__, !v}
            up + 1                                         | {..., !__name__, !__type__, !__unit__}
            1 < up                                         | {__name__, ...}
            up > bool 1                                    | {..., !__name__, !__type__, !__unit__}
            1 + 1                                          | {}
            a * on (job, pod) b{job="x"}                   | {job, pod?}
            a > on (job, __name__) a                       | {__name__, job?}
            a{job="x"} * on (job) b{job="y"}               | nothing
            a * ignoring (pod) sum by (job, pod) (b)       | {job?}
            a{x="1"} * on (job) group_left (y) b{y="2"}    | {x, y, ..., !__name__, !__type__, !__unit__}
            a{y="1"} * on (job) group_left (y) sum by (job) (b) | {..., !__name__, !__type__, !__unit__, !y}
            sum by (job) (a) * on (job) group_right (x) b{job="z",z="1"} | {job, z, ..., !__name__, !__type__, !__unit__, !x}
            a and on (pod) b{pod="x"}                      | {__name__, pod, ...}
            a unless b                                     | {__name__, ...}
            sum by (x) (a) or sum by (y) (b)               | {x?, y?}
            sum by (x) (a{x="1"}) or sum by (x) (b{x="2"}) | {x}
            absent(up{job="a",pod=~"x",ns="1",ns="2"})     | {job}
            absent(sum(up))                                | {}
            vector(1)                                      | {}
            hour()                                         | {}
            hour(up{job="a"})                              | {job, ..., !__name__, !__type__, !__unit__}
            label_replace(up, "a", "x", "", "")            | {__name__, a, ...}
            label_replace(up, "a", "", "", "")             | {__name__, ..., !a}
            label_replace(up{b="q-1"}, "a", "$1", "b", "(.*)-.*") | {__name__, a, b, ...}
            label_replace(sum(up), "a", "$1", "b", "(.+)") | {}
            label_replace(sum by (b) (up), "a", "x$1", "b", "(.*)") | {a, b?}
            label_replace(sum by (b) (up), "a", "$1", "b", "(.+)") | {a?, b?}
            label_join(sum by (b) (up), "a", "-", "b", "c") | {a, b?}
            label_join(sum by (b) (up), "a", "", "b", "c")  | {a?, b?}
            label_join(sum(up), "a", "", "b", "c")          | {}
            histogram_quantile(0.9, sum by (le, job) (rate(x_bucket[5m]))) | {job?}
            histogram_fraction(0, 1, sum by (le) (x_bucket)) | {}
            histogram_quantiles(sum by (le) (x_bucket), "q", 0.5, 0.9) | {q}
            info(sum by (job) (up{job="a"}), {data=~".+"})  | {job, data?}
            sum by (pod) (up)[5m:1m]                        | {pod?}
            """)
    void decidesWhatSyntaxDecides(String expr, String labels) {
        assertThat(flow(expr)).hasToString(labels);
    }

    @Test
    void saysWhyALabelIsMissing() {
        ResultLabels labels = flow("sum by (job) (rate(a{x=\"1\"}[5m])) * on (job) group_left (y) b");

        assertThat(labels.fact("x").reason()).hasToString("dropped by `sum by (job)`");
        assertThat(labels.fact("__name__").reason()).hasToString("dropped by `rate`");
        assertThat(labels.fact("y").reason()).hasToString("added by `* on (job) group_left (y)`");
        assertThat(labels.fact("x").reason().range().orElseThrow().start()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sum(up)                                | ''      | 1
            sum by (pod) (up)                      | ''      | -1
            sum by (pod) (up)                      | ns,pod  | 1
            sum by (pod) (up{pod="x"})             | ''      | 1
            topk(3, up)                            | ''      | 3
            topk by (ns) (3, up)                   | ns      | 3
            topk without (pod) (2, sum by (ns, pod) (up)) | ns | 2
            sum by (ns) (topk by (ns) (3, up))     | ns      | 1
            topk(3, up) or vector(0)               | ''      | 4
            topk(3, up) * on (pod) b               | ''      | 3
            up * topk(3, b)                        | ''      | 3
            a * on (pod) group_left topk(3, b)     | ''      | -1
            topk(3, a) * on (pod) group_left b     | ''      | 3
            last_over_time(topk(3, up)[5m:1m])     | ''      | -1
            abs(topk(3, up))                       | ''      | 3
            a * on (pod) b                         | pod     | 1
            a{pod="x"} * on (pod) b{pod="y"}       | ''      | 0
            absent(up{a="b"})                      | ''      | 1
            histogram_quantiles(sum by (le) (x), "q", 0.5, 0.9) | q | 1
            1                                      | ''      | 1
            """)
    void limitsTheNumberOfSeries(String expr, String group, long most) {
        Set<String> labels = group.isEmpty() ? Set.of() : Set.of(group.split(",", -1));
        assertThat(flow(expr).mostSeriesPer(labels).orElse(-1)).isEqualTo(most);
    }

    @Test
    void takesWhatIsKnownAboutTheSeries() {
        ResultLabels series = ResultLabels.only(List.of("__name__", "namespace", "pod"), List.of("container"));
        ResultLabels labels =
                LabelFlow.of(Promql.parse("rate(a{pod!=\"\"}[5m])").orThrow(), selector -> series);

        assertThat(labels).hasToString("{namespace, pod, container?}");
        assertThat(labels.mostSeriesPer(Set.of("namespace", "pod", "container")))
                .hasValue(1);
        assertThat(LabelFlow.of(Promql.parse("a{node=\"x\"}").orThrow(), selector -> series)
                        .isImpossible())
                .isTrue();
        assertThat(LabelFlow.of(
                        Promql.parse("sum by (pod) (a)").orThrow(), selector -> ResultLabels.atLeast(List.of("pod"))))
                .hasToString("{pod}");
    }

    @Test
    void keepsFillsApart() {
        assertThat(flow("a{x=\"1\"} + on (job) group_left (y) fill_right (0) b{y=\"1\"}"))
                .hasToString("{x, y?, ..., !__name__, !__type__, !__unit__}");
        assertThat(flow("sum by (job) (a{job=\"1\"}) + on (job) fill (0) sum by (job) (b)"))
                .hasToString("{job?}");
    }

    @Test
    void followsLongChainsInLinearTime() {
        String chain = "sum by (a) (x)" + " or sum by (b) (x)".repeat(50_000);
        assertThat(flow(chain)).hasToString("{a?, b?}");
        StringBuilder many = new StringBuilder("sum(x)");
        for (int i = 0; i < 20_000; i++) {
            many.append("or sum by(l").append(i).append(")(x)");
        }
        assertThat(flow(many.toString()).may()).isEmpty();
    }

    private static ResultLabels flow(String expr) {
        return LabelFlow.of(Promql.parse(expr, PromqlOptions.all()).orThrow());
    }
}
