package io.leadline.lint;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.InputFile;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.ConfigFile;
import io.leadline.k8s.ConfigFileReader;
import io.leadline.k8s.ConfigFiles;
import io.leadline.lint.internal.OrderedWork;
import io.leadline.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges configurations: reads and compiles them as the adapter does, runs the checks, and leaves out what follows from
 * another finding.
 *
 * <pre>{@code
 * LintResult result = Linter.standard().lint(Path.of("adapter.yaml"));
 * result.stream().map(Finding::message).forEach(System.out::println);
 * }</pre>
 *
 * <p>Problems of an input are findings; no input makes a linter throw. Immutable and thread-safe.
 */
public final class Linter {
    private final Catalogue catalogue;
    private final LintOptions options;
    private final Set<String> off;

    private Linter(Catalogue catalogue, LintOptions options) {
        this.catalogue = catalogue;
        this.options = options;
        Levels levels = new Levels(options);
        this.off = catalogue.checks().stream()
                .filter(check -> !levels.isOn(check))
                .map(check -> check.code().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A linter with all checks and the default options.
     *
     * @return the linter
     */
    public static Linter standard() {
        return with(LintOptions.defaults());
    }

    /**
     * A linter with all checks.
     *
     * @param options what it is told besides the configurations
     * @return the linter
     * @throws IllegalArgumentException if the options name a check that there is not
     */
    public static Linter with(LintOptions options) {
        return of(Catalogue.standard(), options);
    }

    /**
     * A linter with some checks. What reading and compiling a configuration finds is found in any case, with its own
     * codes.
     *
     * @param catalogue the checks
     * @param options what it is told besides the configurations
     * @return the linter
     * @throws IllegalArgumentException if the options name a check that the catalogue lacks
     */
    public static Linter of(Catalogue catalogue, LintOptions options) {
        for (String name : options.levels().keySet()) {
            if (catalogue.find(name).isEmpty()) {
                throw new IllegalArgumentException("there is no check `" + name + "`");
            }
        }
        return new Linter(catalogue, options);
    }

    /**
     * The checks.
     *
     * @return the catalogue, those that are off included
     */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * The options.
     *
     * @return what the linter was told
     */
    public LintOptions options() {
        return options;
    }

    /**
     * Lints many files in parallel. Only a few are ahead of the result that is read.
     *
     * @param files configurations, or manifests that hold some
     * @return what was found in each, in the order of the files; to be closed if it is not read to its end
     */
    public Stream<LintResult> lintAll(Stream<Path> files) {
        Iterator<Supplier<LintResult>> work =
                files.<Supplier<LintResult>>map(file -> () -> lint(file)).iterator();
        return OrderedWork.stream(work);
    }

    /**
     * Lints a file.
     *
     * @param path a configuration, or a manifest that holds some
     * @return what was found; a file that cannot be read is a finding
     */
    public LintResult lint(Path path) {
        return lint(path.toString(), InputFile.read(path, options.limits()));
    }

    /**
     * Lints a text.
     *
     * @param source a configuration, or a manifest that holds some
     * @return what was found
     */
    public LintResult lint(SourceText source) {
        return lint(source.name(), Validated.of(source));
    }

    /**
     * Lints a text that may not have been readable.
     *
     * @param name what people call it
     * @param text the text, or why there is none
     * @return what was found
     */
    public LintResult lint(String name, Validated<SourceText> text) {
        return judge(name, text.value(), ConfigFileReader.with(options.limits()).readText(text));
    }

    /**
     * Lints a text that is a configuration and nothing else: whatever is wrapped in something is an error, as it is to
     * the adapter.
     *
     * @param source the text that the adapter would load
     * @return what was found
     */
    public LintResult lintBare(SourceText source) {
        return judge(
                source.name(),
                Optional.of(source),
                ConfigFileReader.with(options.limits()).readBare(source));
    }

    private LintResult judge(String name, Optional<SourceText> text, ConfigFiles content) {
        Fingerprints fingerprints = new Fingerprints();
        Documents documents = new Documents(options.limits(), content.texts());
        CommentedFindings commented = new CommentedFindings(catalogue, options, documents);
        text.ifPresent(commented::addText);
        LintRun around = new LintRun(catalogue, options, documents, Optional.empty());
        around.addRead(content.around());
        List<Finding> findings = new ArrayList<>(around.findings(fingerprints));
        for (Validated<ConfigFile> file : content.each()) {
            LintRun run =
                    new LintRun(catalogue, options, documents, file.value().map(ConfigFile::read));
            run.addRead(file.diagnostics());
            file.value().map(ConfigFile::config).ifPresent(config -> {
                run.judge(config);
                commented.addConfig(config);
            });
            findings.addAll(run.findings(fingerprints));
        }
        List<ConfigFile> files =
                content.each().stream().flatMap(read -> read.value().stream()).toList();
        return new LintResult(
                name, files, commented.apply(findings, !content.all().hasErrors()), off);
    }

    /**
     * Lints a configuration that was read before, or made in code.
     *
     * @param config the configuration
     * @return what was found, without what reading it would have found
     */
    public List<Finding> lint(AdapterConfig config) {
        Documents documents = new Documents(options.limits(), List.of());
        LintRun run = new LintRun(catalogue, options, documents, Optional.empty());
        run.judge(config);
        CommentedFindings commented = new CommentedFindings(catalogue, options, documents);
        commented.addConfig(config);
        return commented.apply(run.findings(new Fingerprints()), true);
    }
}
