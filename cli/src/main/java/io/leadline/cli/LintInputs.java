package io.leadline.cli;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.ApiResources;
import io.leadline.lint.LintOptions;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that judge configurations are given: files, and what is known about the cluster. */
final class LintInputs {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files with configurations: bare, in ConfigMaps, or as Helm values, also of Flux and Argo CD; "
                            + "`-` for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--api-resources",
            paramLabel = "FILE",
            description = "API resources of the cluster besides Kubernetes' own: what `kubectl api-resources` prints, "
                    + "discovery documents, or CustomResourceDefinitions. Repeatable.")
    private List<String> apiResources = List.of();

    @Option(
            names = "--strict-resources",
            description = "A resource of an unknown group is an error, as in a cluster that lacks it, instead of being "
                    + "assumed to exist.")
    private boolean strictResources;

    /** The files as they were given. */
    List<String> files() {
        return files;
    }

    /** What was given besides the files; what is wrong with that goes to the list. */
    LintOptions.Builder options(Console console, List<Diagnostic> problems) {
        return LintOptions.builder()
                .resources(resources(console, problems))
                .strictResources(strictResources);
    }

    /** A linter that knows what was given; what is wrong with that goes to the list. */
    Linter linter(Console console, List<Diagnostic> problems) {
        return Linter.with(options(console, problems).build());
    }

    private ApiResources resources(Console console, List<Diagnostic> problems) {
        ApiResources known = ApiResources.builtIn();
        for (String file : apiResources) {
            Validated<ApiResources> more = read(file, console).then(ApiResources::parse);
            problems.addAll(more.diagnostics());
            known = more.value().map(known::extendedWith).orElse(known);
        }
        return known;
    }

    /** The text of a file, or why it cannot be read. */
    static Validated<SourceText> read(String file, Console console) {
        return file.equals(Inputs.STDIN)
                ? InputFile.read(name(file), console.in(), ReadLimits.defaults())
                : InputFile.read(path(file), ReadLimits.defaults());
    }

    /** A word of the command line as a path. */
    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + file);
        }
    }

    /** What people call a file. */
    static String name(String file) {
        return file.equals(Inputs.STDIN) ? "<stdin>" : file;
    }
}
