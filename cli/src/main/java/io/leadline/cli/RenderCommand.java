package io.leadline.cli;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.query.CheckedQuery;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.query.QueryResult;
import io.leadline.query.RenderedQuery;
import io.leadline.rule.ResourceMetricRule;
import io.leadline.rule.ResourceMetricRules;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the PromQL that answers one request; what it gives, or what is wrong with it, stands on standard error. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Prints the PromQL that the adapter sends for one request.",
        synopsisHeading = "Usage:%n",
        customSynopsis = {
            "  leadline render [OPTIONS] INPUT /apis/custom.metrics.k8s.io/...",
            "  leadline render [OPTIONS] INPUT --metric NAME [--resource RESOURCE] ...%n"
        },
        footerHeading = "%n",
        footer = {
            "The request is an API path as `kubectl get --raw` takes it (?labelSelector= and",
            "?metricLabelSelector= too), or is made from options. Without --series those",
            "series are assumed that rules ask for by name. Where all objects (*) are asked",
            "for and --name names none, those are taken that the series tell of."
        })
final class RenderCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RequestOptions options = new RequestOptions();

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Session session = new Session(input, console);
        Request request = Request.of(session.inputs().apiPath(), options)
                .orElseThrow(() -> new UsageException("which request? give an API path, or --metric and --resource"));
        SeriesSample sample = new SeriesSample();
        session.rules().ifPresent(rules -> Answers.want(sample, request, rules));
        Optional<MetricRegistry> registry = session.discover(sample);
        console.report(session.findings());
        if (registry.isEmpty() || session.isUnreadable()) {
            return Math.max(session.exitCode(), ExitCode.FINDINGS);
        }
        if (session.inputs().series().isEmpty() && sample.count() > 0) {
            console.note("no --series given: assumed are "
                    + sample.all().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        Optional<List<Answer>> answers = answers(request, registry.get(), sample);
        return answers.isPresent() ? Math.max(print(answers.get()), session.exitCode()) : ExitCode.FINDINGS;
    }

    /**
     * What a request gives.
     *
     * @param result the query, or why there is none
     * @param request the request, for people
     */
    private record Answer(QueryResult result, String request) {}

    private Optional<List<Answer>> answers(Request request, MetricRegistry registry, SeriesSample sample) {
        if (request instanceof Request.Custom custom) {
            return Optional.of(List.of(new Answer(custom(custom.request(), registry, sample), "GET " + custom.path())));
        }
        if (request instanceof Request.External external) {
            return Optional.of(List.of(new Answer(registry.query(external.request()), "GET " + external.path())));
        }
        if (request instanceof Request.Usage usage) {
            return usage(usage, registry);
        }
        return anyOf((Request.AnyOf) request, registry, sample);
    }

    private QueryResult custom(MetricRequest request, MetricRegistry registry, SeriesSample sample) {
        MetricRequest complete = Answers.withObjects(request, registry, sample);
        if (request.names().isEmpty() && !complete.names().isEmpty()) {
            console.note("no --name given: the objects are those that the series tell of: "
                    + RuleText.some(complete.names(), 20));
        }
        return registry.query(complete);
    }

    private Optional<List<Answer>> anyOf(Request.AnyOf request, MetricRegistry registry, SeriesSample sample) {
        List<Request> meanings = Answers.meanings(request, registry);
        if (meanings.size() > 1) {
            String resources = meanings.stream()
                    .map(meaning -> meaning instanceof Request.Custom custom
                            ? custom.request().resource().toString()
                            : "(external)")
                    .collect(Collectors.joining(", "));
            throw new UsageException("`" + request.metric() + "` of what? give --resource, one of: " + resources);
        }
        if (meanings.isEmpty()) {
            console.problem("no metric is called `" + request.metric() + "`; `leadline explain` with the same words "
                    + "says where it is lost");
            return Optional.empty();
        }
        return answers(meanings.get(0), registry, sample);
    }

    private Optional<List<Answer>> usage(Request.Usage usage, MetricRegistry registry) {
        Optional<GoResult<ResourceMetricRules>> rules = registry.rules().resource();
        if (rules.isEmpty() || rules.get().value().isEmpty()) {
            console.problem("the configuration has no usable resourceRules");
            return Optional.empty();
        }
        if (usage.names().isEmpty()) {
            console.problem("which " + usage.path().resource() + "? name those that exist with --name");
            return Optional.empty();
        }
        ResourceMetricRules both = rules.get().orThrow();
        return Optional.of(Stream.of(both.cpu(), both.memory())
                .map(rule -> new Answer(usage(usage, rule), "GET " + usage.path()))
                .toList());
    }

    private static QueryResult usage(Request.Usage usage, ResourceMetricRule rule) {
        return usage.path().resource().equals("pods")
                ? rule.renderPods(usage.path().namespace().orElse(""), usage.names())
                : rule.renderNodes(usage.names());
    }

    private int print(List<Answer> answers) {
        int code = ExitCode.OK;
        for (Answer answer : answers) {
            Optional<RenderedQuery> query = answer.result().query();
            if (query.isPresent()) {
                String promql = query.get().promql();
                console.print(promql.endsWith("\n") ? promql : promql + "\n");
                code = Math.max(code, check(query.get(), answer.request()));
            } else {
                answer.result().failure().ifPresent(this::report);
                console.error("`leadline explain` with the same words says more.\n");
                code = ExitCode.FINDINGS;
            }
        }
        return code;
    }

    /** Says what the query gives beside it, so that what is on standard output is the query alone. */
    private int check(RenderedQuery query, String request) {
        console.flush();
        CheckedQuery checked = CheckedQuery.of(query);
        Optional<Diagnostic> problem = checked.problem(request);
        console.report(problem.stream().toList());
        checked.parsed().value().ifPresent(expr -> console.error(console.dim(QueryText.summary(expr)) + "\n"));
        return problem.filter(found -> found.severity() == Severity.ERROR).isPresent()
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }

    private void report(QueryFailure failure) {
        failure.diagnostic()
                .ifPresentOrElse(
                        diagnostic -> console.report(List.of(diagnostic)),
                        () -> console.problem(Failures.inWords(failure)));
    }
}
