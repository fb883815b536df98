package io.leadline.benchmarks.compare;

import io.leadline.association.GroupResource;
import io.leadline.benchmarks.ConfigLoadBenchmark;
import io.leadline.benchmarks.NamingBenchmark;
import io.leadline.benchmarks.NamingBenchmark.Naming;
import io.leadline.benchmarks.TemplateExecuteBenchmark;
import io.leadline.benchmarks.TemplateParseBenchmark;
import io.leadline.benchmarks.TemplateText;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import io.leadline.rule.MetricRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Configurations and the parts of rules. */
final class RuleWorks {
    static final List<Integer> SIZES = List.of(10, 100, 600);

    private static final GroupResource PODS = new GroupResource("", "pods");

    private RuleWorks() {}

    static List<Work> all() {
        return Stream.of(
                        SIZES.stream().map(RuleWorks::load),
                        Arrays.stream(TemplateText.values()).flatMap(RuleWorks::template),
                        Arrays.stream(Naming.values())
                                .map(naming -> naming("name", "cold", naming, NamingBenchmark::cold, 1)),
                        Arrays.stream(Naming.values())
                                .map(naming -> naming("name-again", "warm", naming, NamingBenchmark::warm, 0.1)))
                .flatMap(works -> works)
                .toList();
    }

    private static Work load(int rules) {
        JmhBenchmark benchmark = JmhBenchmark.of(ConfigLoadBenchmark.class, "loadAndCompile", "rules", rules);
        return new Work("load/" + rules, GoPeer.ADAPTER, benchmark, () -> loaded(rules), 0.5, rules == 10);
    }

    /** What Prometheus is asked for by each rule, in discovery and for a pod. */
    private static String loaded(int rules) {
        ConfigLoadBenchmark benchmark = new ConfigLoadBenchmark();
        benchmark.rules = rules;
        benchmark.write();
        return benchmark.loadAndCompile().custom().rules().stream()
                .map(rule -> rule.seriesQuery() + "\n" + query(rule) + "\n")
                .collect(Collectors.joining());
    }

    private static String query(MetricRule rule) {
        return rule.query()
                .render("a_total", PODS, "shop", List.of(), LabelSelector.everything(), List.of("checkout-1"))
                .orThrow()
                .promql();
    }

    private static Stream<Work> template(TemplateText template) {
        String name = QueryWorks.name(template);
        boolean quick = template == TemplateText.TUTORIAL || template == TemplateText.RANGE;
        return Stream.of(
                new Work(
                        "template-parse/" + name,
                        GoPeer.ADAPTER,
                        JmhBenchmark.of(TemplateParseBenchmark.class, "parse", "template", template),
                        () -> parsedAndExecuted(template),
                        1,
                        quick),
                new Work(
                        "template-execute/" + name,
                        GoPeer.ADAPTER,
                        JmhBenchmark.of(TemplateExecuteBenchmark.class, "execute", "template", template),
                        () -> executed(template),
                        1 / 8.0,
                        quick));
    }

    private static String parsedAndExecuted(TemplateText template) {
        TemplateParseBenchmark benchmark = new TemplateParseBenchmark();
        benchmark.template = template;
        return benchmark.parse().execute(TemplateExecuteBenchmark.data()).text();
    }

    private static String executed(TemplateText template) {
        TemplateExecuteBenchmark benchmark = new TemplateExecuteBenchmark();
        benchmark.template = template;
        benchmark.parse();
        return benchmark.execute();
    }

    private static Work naming(
            String family,
            String method,
            Naming naming,
            Function<NamingBenchmark, GoResult<String>> nameOf,
            double target) {
        return new Work(
                family + "/" + name(naming),
                GoPeer.ADAPTER,
                JmhBenchmark.of(NamingBenchmark.class, method, "naming", naming),
                () -> named(naming, nameOf),
                target,
                naming == Naming.SUFFIX);
    }

    static String name(Naming naming) {
        return naming.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String named(Naming naming, Function<NamingBenchmark, GoResult<String>> nameOf) {
        NamingBenchmark benchmark = new NamingBenchmark();
        benchmark.naming = naming;
        benchmark.compile();
        return nameOf.apply(benchmark).orThrow();
    }
}
