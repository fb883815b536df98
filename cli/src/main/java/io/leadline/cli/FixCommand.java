package io.leadline.cli;

import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Finding;
import io.leadline.lint.Linter;
import io.leadline.lint.files.LintInput;
import io.leadline.lint.files.LintOutcome;
import io.leadline.lint.files.ManyInputs;
import io.leadline.lint.fix.FixedText;
import io.leadline.lint.fix.Fixer;
import io.leadline.lint.fix.LeftFix;
import io.leadline.lint.settings.ProjectSettings;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies fixes to configurations. */
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        description = {
            "Mends what is wrong with configurations where the right text is known for sure, in place, and shows the "
                    + "difference.",
            "What could have been meant in another way is left to you, and so is text that is used elsewhere too "
                    + "(anchors, merge keys) or that another program makes (templates)."
        })
final class FixCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FileArguments files = new FileArguments();

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Option(
            names = {"--dry-run", "--diff"},
            description = "Only show the difference; the exit code is 1 if there is one.")
    private boolean dryRun;

    @Option(
            names = "--only",
            paramLabel = "CODE",
            description = "Fix findings of this check, such as PA401, and no others. Repeatable.")
    private List<String> only = List.of();

    @Option(names = "--skip", paramLabel = "CODE", description = "Leave findings of this check. Repeatable.")
    private List<String> skip = List.of();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (on a terminal), always or never. NO_COLOR is honoured.")
    private ColorMode color = ColorMode.AUTO;

    FixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.use(color);
        ProjectSettings project = settings.project(Catalogue.standard());
        only.forEach(name -> requireCheck(project.catalogue(), name));
        skip.forEach(name -> requireCheck(project.catalogue(), name));
        int code = ExitCode.OK;
        for (LintInput input : files.inputs(console)) {
            for (LintInput file : inFolders(input, project)) {
                Linter linter = project.forFile(file.place()).linter();
                code = Math.max(
                        code,
                        fix(FixTarget.of(file, console), Fixer.with(linter).only(this::isWanted)));
            }
        }
        console.report(project.problems());
        boolean isMisled = project.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return isMisled ? ExitCode.USAGE : code;
    }

    /** The configurations of a folder; anything else is itself. */
    private static List<LintInput> inFolders(LintInput input, ProjectSettings project) {
        if (input instanceof LintInput.Text || !Files.isDirectory(input.place())) {
            return List.of(input);
        }
        try (Stream<LintOutcome> found = ManyInputs.lint(List.of(input), project)) {
            return found.filter(LintOutcome.Linted.class::isInstance)
                    .map(outcome -> ((LintOutcome.Linted) outcome).result().name())
                    .map(name -> (LintInput) new LintInput.At(FileArguments.path(name)))
                    .toList();
        }
    }

    private void requireCheck(Catalogue catalogue, String name) {
        if (catalogue.find(name).isEmpty()) {
            throw new UsageException(new CheckText(console).missing(name));
        }
    }

    private boolean isWanted(Finding finding) {
        return (only.isEmpty() || isNamed(only, finding)) && !isNamed(skip, finding);
    }

    private static boolean isNamed(List<String> names, Finding finding) {
        return names.contains(finding.code().id())
                || names.contains(finding.code().title());
    }

    private int fix(FixTarget target, Fixer fixer) {
        Validated<SourceText> text = target.read();
        if (text.value().isEmpty()) {
            console.report(text.diagnostics());
            return ExitCode.USAGE;
        }
        FixedText fixed = fixer.fix(text.value().get());
        target.showDiff(new DiffText(console).of(fixed.diff()));
        if (!dryRun) {
            try {
                target.write(fixed);
            } catch (IOException e) {
                console.problem("cannot write `" + fixed.before().name() + "`: " + e.getMessage());
                return ExitCode.USAGE;
            }
        }
        summary(fixed);
        return dryRun && fixed.isChanged() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void summary(FixedText fixed) {
        String name = fixed.before().name();
        for (LeftFix left : fixed.left()) {
            String place =
                    left.finding().span().map(span -> ":" + span.position()).orElse("");
            console.note(name + place + ": not done for " + left.finding().code() + ": "
                    + left.fix().title() + "; " + left.reason());
        }
        String done = fixed.applied().size() + (dryRun ? " to fix" : " fixed");
        long people = fixed.leftToPeople();
        console.error(name + ": " + done + ", " + people + (people == 1 ? " needs" : " need") + " a person\n");
    }
}
