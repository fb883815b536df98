package io.leadline.benchmarks.compare;

import io.leadline.benchmarks.RenderBenchmark;
import io.leadline.benchmarks.ResourceQueryBenchmark;
import io.leadline.benchmarks.TemplateText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests to the APIs, turned into queries. */
final class QueryWorks {
    static final List<TemplateText> RULES = List.of(TemplateText.TUTORIAL, TemplateText.INDEX, TemplateText.RANGE);

    private QueryWorks() {}

    static List<Work> all() {
        return Stream.of(RULES.stream().flatMap(QueryWorks::of), Stream.of(byHand()), pods())
                .flatMap(works -> works)
                .toList();
    }

    static String name(TemplateText template) {
        return template.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Work> of(TemplateText template) {
        double one = template == TemplateText.TUTORIAL ? 1 / 15.0 : 1 / 8.0;
        return Stream.of(
                work("render", template, "oneObject", RenderBenchmark::oneObject, one),
                work("render-fifty", template, "fiftyObjects", RenderBenchmark::fiftyObjects, 1 / 6.0),
                work("request", template, "requestWithSelector", RenderBenchmark::requestWithSelector, 1 / 15.0));
    }

    private static Work work(
            String family,
            TemplateText template,
            String method,
            Function<RenderBenchmark, String> output,
            double target) {
        JmhBenchmark benchmark = JmhBenchmark.of(RenderBenchmark.class, method, "template", template);
        Supplier<String> text = () -> {
            RenderBenchmark rendering = new RenderBenchmark();
            rendering.template = template;
            rendering.prepare();
            return output.apply(rendering);
        };
        boolean quick = family.equals("render") || template == TemplateText.TUTORIAL;
        return new Work(family + "/" + name(template), GoPeer.ADAPTER, benchmark, text, target, quick);
    }

    private static Work byHand() {
        TemplateText template = TemplateText.TUTORIAL;
        return new Work(
                "render-by-hand/" + name(template),
                new ByHand(JmhBenchmark.of(RenderBenchmark.class, "byHand", "template", template)),
                JmhBenchmark.of(RenderBenchmark.class, "oneObject", "template", template),
                () -> "",
                1.3,
                true);
    }

    private static Stream<Work> pods() {
        return Stream.of(1, 50)
                .map(pods -> new Work(
                        "render-pods/" + pods,
                        GoPeer.ADAPTER,
                        JmhBenchmark.of(ResourceQueryBenchmark.class, "render", "pods", pods),
                        () -> pods(pods),
                        1 / 6.0,
                        pods == 1));
    }

    private static String pods(int pods) {
        ResourceQueryBenchmark benchmark = new ResourceQueryBenchmark();
        benchmark.pods = pods;
        benchmark.name();
        return benchmark.render();
    }
}
