package io.leadline.cli;

import io.leadline.discovery.MetricRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says in words what the adapter does with a configuration, or with one request. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says in words what the adapter does with a configuration, or with one request.",
        synopsisHeading = "Usage:%n",
        customSynopsis = {
            "  leadline explain [OPTIONS] INPUT",
            "  leadline explain [OPTIONS] INPUT --metric NAME [--resource RESOURCE] ...",
            "  leadline explain [OPTIONS] INPUT /apis/custom.metrics.k8s.io/...%n"
        },
        footerHeading = "%n",
        footer = {
            "Without a request: the four parts of each rule, what became of the series, and",
            "each metric with its API path and an example of its query.",
            "With a request: the rule that answers it and the query; or, where there is",
            "none, the step at which the metric was lost, and why."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RequestOptions options = new RequestOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Session session = new Session(input, console);
        Optional<Request> request = Request.of(session.inputs().apiPath(), options);
        SeriesSample sample = new SeriesSample();
        request.ifPresent(asked -> session.rules().ifPresent(rules -> Answers.want(sample, asked, rules)));
        Optional<MetricRegistry> registry = session.discover(sample);
        console.report(session.findings());
        if (registry.isEmpty() || session.isUnreadable()) {
            return Math.max(session.exitCode(), ExitCode.FINDINGS);
        }
        Page page = new Page(console);
        QueryText queries = new QueryText(page);
        Overview overview = new Overview(session, registry.get(), sample, page, queries);
        boolean answered = true;
        if (request.isEmpty()) {
            overview.print();
        } else {
            overview.header();
            RequestText text = new RequestText(page, session, registry.get(), sample, queries);
            List<Request> meanings = request.get() instanceof Request.AnyOf anyOf
                    ? Answers.meanings(anyOf, registry.get())
                    : List.of(request.get());
            if (meanings.isEmpty()) {
                answered = text.printMissing((Request.AnyOf) request.get());
            }
            for (Request meaning : meanings) {
                answered &= text.print(meaning);
            }
        }
        console.print(page.toString());
        return Math.max(session.exitCode(), answered && !queries.hasErrors() ? ExitCode.OK : ExitCode.FINDINGS);
    }
}
