package io.leadline.config.yaml;

import java.util.List;

/**
 * The keys that the adapter's configuration has, as people write and read them: the reader looks for these, and
 * {@link ConfigSchema} shows what is said about them. A key of two structs is two constants if it means two things.
 */
enum ConfigKey {
    RULES("rules", """
            Rules of the custom metrics API (`custom.metrics.k8s.io`): metrics of Kubernetes objects, which an autoscaler asks for as \
            `Pods` or `Object` metrics. The adapter goes through them in order; where two rules expose the same metric of the \
            same resource, the later one answers. Default: none."""),
    EXTERNAL_RULES("externalRules", """
            Rules of the external metrics API (`external.metrics.k8s.io`): metrics that belong to no Kubernetes object, which an \
            autoscaler asks for as `External` metrics. A metric is found by its name alone; where two rules expose the same name, the \
            later one answers. Default: none."""),
    RESOURCE_RULES("resourceRules", """
            CPU and memory of pods and nodes (`metrics.k8s.io`), for `kubectl top` and for `Resource` metrics of autoscalers. Default: \
            the adapter does not serve them and leaves that to metrics-server."""),

    SERIES_QUERY("seriesQuery", """
            Discovery: the series that the rule is about. One PromQL instant-vector selector, sent to `/api/v1/series` as it is written \
            each time the adapter lists series. At least one matcher has to refuse the empty text. A selector that Prometheus \
            refuses stops discovery for the other rules too. No default.""", "http_requests_total{namespace!=\"\",pod!=\"\"}"),
    SERIES_FILTERS("seriesFilters", """
            Discovery: patterns for the names of the series that `seriesQuery` finds. A series stays if all entries agree. Each entry has \
            exactly one of `is` and `isNot`, or the adapter does not start. Default: all series stay."""),
    RULE_RESOURCES("resources", """
            Association: which labels hold names of which Kubernetes objects. In `rules` a series without such a label is \
            dropped without a word, and what is mapped needs a label for `namespaces` beside it. In `externalRules` only the label for \
            `namespaces` counts. Default: no label is mapped."""),
    NAME("name", """
            Naming: what the API calls the metric. Default: the name of the series."""),
    METRICS_QUERY("metricsQuery", """
            Querying: the PromQL that answers a request, as a Go template with the delimiters `<<` and `>>`. `.Series` is the name of the \
            series, `.LabelMatchers` the matchers of the request with commas between them, `.GroupBy` the label of the objects \
            that are asked for; `.LabelValuesByName` and `.GroupBySlice` are the parts of these. The result has to carry the label of the objects. \
            In `externalRules`, `.GroupBy` is always empty. No default: without it every request fails.""", "sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)"),

    IS("is", """
            The name of the series has to match: a Go regular expression (RE2), not anchored, so `^` and `$` are up to you. Default: not \
            looked at.""", "^http_.*_total$"),
    IS_NOT("isNot", """
            The name of the series must not match: a Go regular expression (RE2), not anchored, so `^` and `$` are up to you. Default: not \
            looked at.""", "_bucket$"),

    TEMPLATE("template", """
            The pattern of labels that hold names of objects, a Go template with the delimiters `<<` and `>>`. `<<.Resource>>` is the \
            singular of the resource, `<<.Group>>` its API group with `_` for `.` and `-`. A label that fits and names a resource of the \
            cluster is mapped to it; `overrides` go first. Default: only `overrides` map labels.""", "<<.Resource>>", "kube_<<.Resource>>"),
    OVERRIDES("overrides", """
            Labels that are mapped to a resource whatever `template` says: the name of the label, and the resource whose objects its \
            values name. Two labels for one resource leave to chance which of them is queried. Default: none.""", """
            {"namespace": {"resource": "namespace"}, "pod": {"resource": "pod"}}"""),
    NAMESPACED("namespaced", """
            Only in `externalRules`: `false` leaves the namespace of the request out of the query. Default: `true`, and then \
            `namespaces` needs a label. Without effect in `rules` and `resourceRules`. The adapter reads YAML 1.1: `yes`, `no`, `on`, \
            `off`, `y` and `n` are booleans too, but nothing in quotes is, and then the adapter does not start.""", "false"),

    GROUP("group", """
            The API group of the resource, without a version. Default: the core group, or another one that has a resource of that \
            name.""", "apps"),
    RESOURCE("resource", """
            The resource in the singular or the plural; no short names. If the API server does not know it, the adapter does \
            not start. No default.""", "pod", "deployments"),

    MATCHES("matches", """
            What the name of the series has to match, and where `as` finds its groups: a Go regular expression (RE2), not \
            anchored. Other series are dropped without a word. Default: `.*`.""", "^(.*)_total$"),
    AS("as", """
            The name of the metric. `${1}` is the first capture group of `matches`, `$0` the whole match; what `matches` leaves out of its match \
            is lost. A name behind `$` is as long as can be: `$1_rate` is a group named `1_rate`, `${1}_rate` is what is meant. \
            Default: `$0` if `matches` has no groups, `$1` if it has one; if it has more, the adapter does not start.""", "${1}_per_second"),

    CPU("cpu", """
            The CPU use in cores. A pod or node that lacks CPU or memory is left out. Default: all requests fail."""),
    MEMORY("memory", """
            The memory use in bytes. A pod or node that lacks CPU or memory is left out. Default: all requests fail."""),
    WINDOW("window", """
            The time over which the use is measured, as the API reports it: a Prometheus duration. It changes no query; write the range \
            of the CPU queries. Default: `0s`.""", "5m"),

    CONTAINER_QUERY(
            "containerQuery",
            """
            The PromQL for the containers of pods, as a Go template with the delimiters `<<` and `>>`. `.LabelMatchers` are the \
            matchers of namespace and pods, `.GroupBy` the label of pods and `containerLabel` with a comma between them; `.Series` is always empty. No \
            default.""",
            "sum(rate(container_cpu_usage_seconds_total{<<.LabelMatchers>>,container!=\"\"}[5m])) by (<<.GroupBy>>)"),
    NODE_QUERY(
            "nodeQuery",
            """
            The PromQL for nodes, as a Go template with the delimiters `<<` and `>>`. `.LabelMatchers` is the matcher of the nodes, `.GroupBy` \
            their label; `.Series` is always empty. No default.""",
            "sum(rate(container_cpu_usage_seconds_total{<<.LabelMatchers>>,id=\"/\"}[5m])) by (<<.GroupBy>>)"),
    USAGE_RESOURCES("resources", """
            Association: the labels that hold the names of namespaces, pods and nodes. All three are needed. Default: no label is mapped, and \
            all requests fail."""),
    CONTAINER_LABEL("containerLabel", """
            The label whose values are names of containers; `.GroupBy` of `containerQuery` ends with it. Default: all of a pod \
            is one container without a name.""", "container");

    private final String text;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // It is made by List.of.
    private final List<String> examples;

    ConfigKey(String text, String description, String... examples) {
        this.text = text;
        this.description = description;
        this.examples = List.of(examples);
    }

    /** The key as it stands in a file. */
    String text() {
        return text;
    }

    /** Markdown: what the key is for, what the adapter makes of it, and its default. */
    String description() {
        return description;
    }

    /** Values that make sense: texts as they are, everything else as JSON. */
    List<String> examples() {
        return examples;
    }
}
