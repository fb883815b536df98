package io.leadline.cli;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads and compiles a configuration as the adapter does and shows what is wrong. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Says whether the adapter starts with a configuration, and what is wrong with it.")
final class ValidateCommand implements Callable<Integer> {
    /** How findings are written. */
    enum Format {
        PRETTY,
        COMPACT
    }

    private final Console console;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "pretty (default), or compact: file:line:col: level[code] message.")
    private Format format = Format.PRETTY;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Session session = new Session(input, console);
        if (session.inputs().apiPath().isPresent()) {
            throw new UsageException("`leadline validate` takes no API path; `leadline render` does");
        }
        if (session.inputs().series().isPresent()) {
            session.discover(new SeriesSample());
        }
        List<Diagnostic> findings = session.findings();
        if (format == Format.COMPACT) {
            findings.forEach(finding -> console.print(DiagnosticRenderer.compact(finding) + "\n"));
        } else {
            console.print(console.render(findings));
        }
        summary(session, findings);
        return session.exitCode();
    }

    private void summary(Session session, List<Diagnostic> findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                parts.add(Page.count(count, severity.label()));
            }
        }
        if (!session.assumed().isEmpty()) {
            console.note("assumed to exist: "
                    + RuleText.some(
                            session.assumed().stream().map(Object::toString).toList(), 20)
                    + " (--api-resources FILE tells, --strict-resources refuses)");
        }
        String what = session.file().map(file -> file.description() + ": ").orElse("");
        String verdict =
                switch (session.exitCode()) {
                    case ExitCode.OK -> "the adapter starts";
                    case ExitCode.USAGE -> "not checked";
                    default -> stops(findings) ? "the adapter does not start" : "the adapter starts with these errors";
                };
        String found = parts.isEmpty() ? "nothing found" : String.join(", ", parts);
        boolean apart = !findings.isEmpty() && format == Format.PRETTY;
        console.error((apart ? "\n" : "") + session.inputs().config() + ": " + what + found + "; " + verdict + "\n");
    }

    /** Some errors, such as a selector that Prometheus refuses, show only when the adapter runs. */
    private static boolean stops(List<Diagnostic> findings) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.impact().equals(Optional.of(Impact.CRASH)));
    }
}
