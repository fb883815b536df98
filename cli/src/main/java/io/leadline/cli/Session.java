package io.leadline.cli;

import io.leadline.association.GroupResource;
import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.discovery.AssumedSeries;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.SeriesReader;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.AssumingMapper;
import io.leadline.k8s.ConfigFile;
import io.leadline.k8s.ConfigFileReader;
import io.leadline.k8s.ReadConfig;
import io.leadline.k8s.UnrenderedRegions;
import io.leadline.promql.Labels;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One run of the command: the inputs read, and everything that was found in them. Not thread-safe. */
final class Session {
    private final Inputs inputs;
    private final Console console;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final TreeSet<GroupResource> assumed = new TreeSet<>(Comparator.comparing(GroupResource::toString));
    private Optional<ConfigFile> file = Optional.empty();
    private Optional<AdapterRules> rules = Optional.empty();

    Session(InputOptions options, Console console) {
        console.use(options.color());
        this.console = console;
        this.inputs = Inputs.of(options);
        ApiResources known = apiResources();
        Validated<ConfigFile> read = read(inputs.config()).then(ConfigFileReader::read);
        findings.addAll(read.diagnostics());
        this.file = read.value();
        file.ifPresent(
                config -> compile(config.read(), known, options.resources().areStrict()));
    }

    private void compile(ReadConfig read, ApiResources known, boolean strict) {
        AdapterConfig config = read.config();
        AssumingMapper assuming = AssumingMapper.over(known);
        Validated<AdapterRules> compiled = RuleCompiler.compile(config, strict ? known : assuming);
        UnrenderedRegions regions = UnrenderedRegions.of(read.unrendered());
        compiled.diagnostics().stream()
                .filter(found -> !regions.explain(found))
                // A value that was left out because another tool fills it in has no place.
                .filter(found -> read.unrendered().isEmpty() || found.primary().isPresent())
                .forEach(findings::add);
        rules = compiled.value();
        if (!strict) {
            mappings(config)
                    .flatMap(mapping -> mapping.overrides().stream())
                    .map(override -> new GroupResource(
                            override.group().value(), override.resource().value()))
                    .flatMap(resource -> assuming.assumed(resource).stream())
                    .forEach(assumed::add);
        }
    }

    private static Stream<ResourceMapping> mappings(AdapterConfig config) {
        Stream<ResourceMapping> metrics = Stream.concat(config.rules().stream(), config.externalRules().stream())
                .map(DiscoveryRule::resources);
        Stream<ResourceMapping> usage = config.resourceRules().stream()
                .flatMap(both -> Stream.of(both.cpu(), both.memory()))
                .map(rule -> rule.resources());
        return Stream.concat(metrics, usage);
    }

    private ApiResources apiResources() {
        ApiResources known = ApiResources.builtIn();
        for (String name : inputs.apiResources()) {
            Validated<ApiResources> more = read(name).then(ApiResources::parse);
            findings.addAll(more.diagnostics());
            known = more.value().map(known::extendedWith).orElse(known);
        }
        return known;
    }

    private Validated<SourceText> read(String name) {
        return name.equals(Inputs.STDIN)
                ? InputFile.read("<stdin>", console.in(), ReadLimits.defaults())
                : InputFile.read(path(name), ReadLimits.defaults());
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + name);
        }
    }

    /**
     * Discovers metrics. Without a list of series those are taken that the rules ask for by name.
     *
     * @param sample sees every series
     */
    Optional<MetricRegistry> discover(SeriesSample sample) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        if (inputs.series().isEmpty()) {
            Stream<Labels> series = AssumedSeries.of(rules.get()).stream();
            return Optional.of(MetricRegistry.discover(rules.get(), series.peek(sample::take)));
        }
        String name = inputs.series().get();
        try (InputStream in = name.equals(Inputs.STDIN) ? console.in() : Files.newInputStream(path(name));
                SeriesReader reader = SeriesReader.of(name.equals(Inputs.STDIN) ? "<stdin>" : name, in)) {
            MetricRegistry registry =
                    MetricRegistry.discover(rules.get(), reader.stream().peek(sample::take));
            findings.addAll(reader.diagnostics());
            return Optional.of(registry);
        } catch (IOException e) {
            String reason = Files.isDirectory(path(name)) ? "it is a directory" : reason(e);
            findings.add(Diagnostic.error(Code.PA001, "cannot read `" + name + "`: " + reason)
                    .build());
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException
                ? "there is no such file"
                : e instanceof AccessDeniedException ? "permission denied" : "it cannot be opened";
    }

    Inputs inputs() {
        return inputs;
    }

    Optional<ConfigFile> file() {
        return file;
    }

    Optional<AdapterRules> rules() {
        return rules;
    }

    /** Resources that nothing tells of, in the order of their names. */
    List<GroupResource> assumed() {
        return List.copyOf(assumed);
    }

    /** Everything that was found so far, in the order of the files. */
    List<Diagnostic> findings() {
        return findings.stream().sorted(Diagnostic.BY_POSITION).toList();
    }

    /** Whether nothing tells of the series that there are. */
    boolean assumesSeries() {
        return inputs.series().isEmpty();
    }

    /** Whether an input could not be read, so that every answer would be about something else. */
    boolean isUnreadable() {
        return findings.stream()
                .anyMatch(d -> d.code().equals(Code.PA001) || d.code().equals(Code.PA002));
    }

    /** How the command ends after these findings. */
    int exitCode() {
        if (isUnreadable()) {
            return ExitCode.USAGE;
        }
        return findings.stream().anyMatch(d -> d.severity() == Severity.ERROR) ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
