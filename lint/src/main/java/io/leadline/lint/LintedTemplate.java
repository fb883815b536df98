package io.leadline.lint;

import io.leadline.query.QueryFailure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A query template as checks see it: its text, and the queries that it gives for the requests that can be made. */
public final class LintedTemplate {
    private final Use use;
    private final Field field;
    private final Optional<LintedRule> rule;
    private final Optional<LintedResourceRule> resourceRule;
    private final Lazy<List<SampleRequest>> requests;
    private final Lazy<List<LintedQuery>> queries;

    private LintedTemplate(
            Use use,
            Field field,
            Optional<LintedRule> rule,
            Optional<LintedResourceRule> resourceRule,
            Lazy<List<SampleRequest>> requests) {
        this.use = use;
        this.field = field;
        this.rule = rule;
        this.resourceRule = resourceRule;
        this.requests = requests;
        this.queries = new Lazy<>(() -> requests.get().stream()
                .flatMap(request ->
                        request.result().query().stream().map(query -> new LintedQuery(this, request, query)))
                .toList());
    }

    static LintedTemplate ofRule(LintedRule rule, Field field) {
        return new LintedTemplate(
                rule.isExternal() ? Use.EXTERNAL : Use.CUSTOM,
                field,
                Optional.of(rule),
                Optional.empty(),
                new Lazy<>(() -> LintedRule.isUnrendered(field) ? List.of() : SampleRequest.of(rule)));
    }

    static LintedTemplate ofContainers(LintedResourceRule rule, Field field) {
        return new LintedTemplate(
                Use.CONTAINERS,
                field,
                Optional.empty(),
                Optional.of(rule),
                new Lazy<>(() -> SampleRequest.ofContainers(rule)));
    }

    static LintedTemplate ofNodes(LintedResourceRule rule, Field field) {
        return new LintedTemplate(
                Use.NODES, field, Optional.empty(), Optional.of(rule), new Lazy<>(() -> SampleRequest.ofNodes(rule)));
    }

    /** What the answers to a query are for. */
    public enum Use {
        /** Values of Kubernetes objects, which are found by the label of their resource. */
        CUSTOM,
        /** Values that stand for themselves. */
        EXTERNAL,
        /** The use of containers, which are found by the labels of pods and containers. */
        CONTAINERS,
        /** The use of nodes, which are found by their label. */
        NODES
    }

    /**
     * What the answers are for.
     *
     * @return the use
     */
    public Use use() {
        return use;
    }

    /**
     * The template.
     *
     * @return {@code metricsQuery}, {@code containerQuery} or {@code nodeQuery}
     */
    public Field field() {
        return field;
    }

    /**
     * The rule of a {@code metricsQuery}.
     *
     * @return the rule, or empty for a template of {@code resourceRules}
     */
    public Optional<LintedRule> rule() {
        return rule;
    }

    /**
     * The rule of a {@code containerQuery} or {@code nodeQuery}.
     *
     * @return the rule, or empty for a {@code metricsQuery}
     */
    public Optional<LintedResourceRule> resourceRule() {
        return resourceRule;
    }

    /**
     * The labels that the rule maps.
     *
     * @return {@code resources} of the rule
     */
    public LintedMapping resources() {
        return rule.map(LintedRule::resources)
                .or(() -> resourceRule.map(LintedResourceRule::resources))
                .orElseThrow();
    }

    /**
     * The queries for each resource: one object, one with a metric selector, and several; with a namespace and without,
     * as far as the API has such requests.
     *
     * @return a query for each request that has one; none if the rule does not compile or another tool fills in the
     *     template
     */
    public List<LintedQuery> queries() {
        return queries.get();
    }

    /**
     * Why requests have no query.
     *
     * @return a failure for each request that has none
     */
    public Stream<QueryFailure> failures() {
        return requests.get().stream().flatMap(request -> request.result().failure().stream());
    }

    @Override
    public String toString() {
        return field.toString();
    }
}
