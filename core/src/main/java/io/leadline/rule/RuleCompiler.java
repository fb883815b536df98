package io.leadline.rule;

import io.leadline.association.LabelMapping;
import io.leadline.association.LabelTemplate;
import io.leadline.association.ParsedLabelTemplate;
import io.leadline.association.ResourceMapper;
import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.config.ResourceRules;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.naming.MetricNaming;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.PromqlResult;
import io.leadline.query.QueryTemplate;
import io.leadline.regex.GoRegex;
import io.leadline.source.Located;
import io.leadline.template.ParsedTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles configurations. The adapter stops at the first problem; here every rule is compiled and every problem
 * reported, and the error that the real program ends with is kept beside them. A port of {@code NamersFromConfig} of
 * prometheus-adapter v0.12.0 (pkg/naming/metric_namer.go) and {@code newResourceQuery} (pkg/resourceprovider).
 */
public final class RuleCompiler {
    private final ResourceMapper mapper;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Memo<GoResult<GoRegex>> patterns = new Memo<>(GoRegex::compile);
    private final Memo<ParsedTemplate> templates = new Memo<>(QueryTemplate::parse);
    private final Memo<ParsedLabelTemplate> labelTemplates = new Memo<>(LabelTemplate::parse);

    private RuleCompiler(ResourceMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Compiles all rules of a configuration, which stays as it is. The time is linear in the rules. Regular expressions
     * and templates are checked, equal ones once; what is needed to match is made on the first match.
     *
     * @param config the configuration
     * @param mapper the API resources of the cluster
     * @return the rules, those that do not compile as errors; with a diagnostic for each problem
     */
    public static Validated<AdapterRules> compile(AdapterConfig config, ResourceMapper mapper) {
        RuleCompiler compiler = new RuleCompiler(mapper);
        RuleSection custom = compiler.section(RuleSection.Kind.CUSTOM, config.rules());
        RuleSection external = compiler.section(RuleSection.Kind.EXTERNAL, config.externalRules());
        Optional<GoResult<ResourceMetricRules>> resource =
                config.resourceRules().map(compiler::resourceRules);
        return Validated.of(new AdapterRules(mapper, custom, external, resource), compiler.findings);
    }

    private RuleSection section(RuleSection.Kind kind, List<DiscoveryRule> rules) {
        List<GoResult<MetricRule>> outcomes = new ArrayList<>(rules.size());
        for (DiscoveryRule rule : rules) {
            outcomes.add(rule(kind, outcomes.size(), rule));
        }
        return new RuleSection(kind, outcomes);
    }

    private GoResult<MetricRule> rule(RuleSection.Kind kind, int index, DiscoveryRule rule) {
        String seriesQuery = rule.seriesQuery().value();
        GoResult<LabelMapping> labels = labels(rule.resources());
        GoResult<QueryTemplate> query = query(rule.metricsQuery(), labels);
        PromqlResult<MetricSelector> selector = selector(rule.seriesQuery());
        GoResult<MetricNaming> naming =
                MetricNaming.compile(seriesQuery, rule.seriesFilters(), rule.name(), patterns, findings::add);
        Optional<String> error = labels.error()
                .or(() -> query.error()
                        .map(cause -> "unable to construct metrics query associated with series query "
                                + GoQuote.quote(seriesQuery) + ": " + cause))
                .or(naming::error);
        return error.isPresent()
                ? GoResult.failed(error.get())
                : GoResult.of(new MetricRule(
                        kind, index, rule, selector, naming.orThrow(), labels.orThrow(), query.orThrow()));
    }

    /** The adapter compiles any text and finds out when Prometheus rejects it, at each refresh of the whole section. */
    private PromqlResult<MetricSelector> selector(Located<String> seriesQuery) {
        PromqlResult<MetricSelector> selector = MetricSelector.parse(seriesQuery.value());
        selector.error()
                .ifPresent(error ->
                        findings.add(Diagnostic.error(Code.PA201, "Prometheus rejects `seriesQuery`: " + error.text())
                                .at(
                                        seriesQuery
                                                .part(
                                                        error.range().start(),
                                                        error.range().end())
                                                .or(seriesQuery::span),
                                        "")
                                .build()));
        return selector;
    }

    /** Compiles a query template; without usable labels only its own problems are found. */
    private GoResult<QueryTemplate> query(Located<String> text, GoResult<LabelMapping> labels) {
        LabelMapping usable = labels.value().orElseGet(() -> LabelMapping.none(mapper));
        return QueryTemplate.compile(text, usable, templates, findings::add);
    }

    private GoResult<LabelMapping> labels(ResourceMapping mapping) {
        return LabelMapping.compile(mapping, mapper, labelTemplates, findings::add);
    }

    private GoResult<ResourceMetricRules> resourceRules(ResourceRules rules) {
        GoResult<ResourceMetricRule> cpu = resourceRule(rules.cpu());
        GoResult<ResourceMetricRule> memory = resourceRule(rules.memory());
        Optional<String> error = cpu.error()
                .map(cause -> "unable to construct querier for CPU metrics: " + cause)
                .or(() -> memory.error().map(cause -> "unable to construct querier for memory metrics: " + cause));
        return error.isPresent()
                ? GoResult.failed(error.get())
                : GoResult.of(new ResourceMetricRules(
                        rules, cpu.orThrow(), memory.orThrow(), rules.window().value()));
    }

    private GoResult<ResourceMetricRule> resourceRule(ResourceRule rule) {
        GoResult<LabelMapping> labels = labels(rule.resources());
        GoResult<QueryTemplate> container = query(rule.containerQuery(), labels);
        GoResult<QueryTemplate> node = query(rule.nodeQuery(), labels);
        Optional<String> error = labels.error()
                .map(cause -> "unable to construct label-resource converter: " + cause)
                .or(() -> container.error().map(cause -> "unable to construct container metrics query: " + cause))
                .or(() -> node.error().map(cause -> "unable to construct node metrics query: " + cause));
        return error.isPresent()
                ? GoResult.failed(error.get())
                : GoResult.of(new ResourceMetricRule(rule, labels.orThrow(), container.orThrow(), node.orThrow()));
    }
}
