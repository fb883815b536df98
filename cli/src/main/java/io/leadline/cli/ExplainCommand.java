package io.leadline.cli;

import io.leadline.discovery.MetricRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says in words what the adapter does with a configuration, or with one request. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Says in words what the adapter does with a configuration, or with one request, or what a check of "
                        + "`leadline lint` is about.",
        synopsisHeading = "Usage:%n",
        customSynopsis = {
            "  leadline explain [OPTIONS] INPUT",
            "  leadline explain [OPTIONS] INPUT --metric NAME [--resource RESOURCE] ...",
            "  leadline explain [OPTIONS] INPUT /apis/custom.metrics.k8s.io/...",
            "  leadline explain --code CODE | --codes%n"
        },
        footerHeading = "%n",
        footer = {
            "Without a request: the four parts of each rule, what became of the series, and",
            "each metric with its API path and an example of its query.",
            "With a request: the rule that answers it and the query; or, where there is",
            "none, the step at which the metric was lost, and why.",
            "With --code: the page of a check, with what to avoid, what to write instead,",
            "and why."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Set<String> OF_CHECKS = Set.of("--code", "--codes", "--color");

    private final Console console;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RequestOptions options = new RequestOptions();

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "A check by its code or title, PA401 or name-expands-to-empty: what it is about, without an "
                    + "INPUT.")
    private Optional<String> code = Optional.empty();

    @Option(
            names = "--codes",
            description = "All checks: code, title, severity, impact and whether there are fixes, without an INPUT.")
    private boolean codes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return code.isPresent() || codes ? explainChecks() : explainConfiguration();
    }

    private int explainChecks() {
        boolean isAlone = spec.commandLine().getParseResult().matchedArgs().stream()
                .allMatch(
                        argument -> argument instanceof OptionSpec option && OF_CHECKS.contains(option.longestName()));
        if (!isAlone || (codes && code.isPresent())) {
            throw new UsageException("`--code` and `--codes` stand alone: they are about checks, not about an input");
        }
        console.use(input.color());
        CheckText text = new CheckText(console);
        console.print(code.map(text::page).orElseGet(text::list));
        return ExitCode.OK;
    }

    private int explainConfiguration() {
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
