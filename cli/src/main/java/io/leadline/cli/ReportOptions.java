package io.leadline.cli;

import io.leadline.lint.LintReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which reports are written, and where to: pairs of {@code --format} and {@code --output}. */
final class ReportOptions {
    /** One report. */
    static final class Target {
        @Option(
                names = "--format",
                required = true,
                paramLabel = "FORM",
                description =
                        "pretty (default), or compact: file:line:col: level[code] message. Repeatable, each with an "
                                + "--output of its own.")
        private ReportForm form = ReportForm.PRETTY;

        @Option(
                names = "--output",
                paramLabel = "FILE",
                description = "Where the report of the --format before it goes; standard output without it.")
        private String output = Inputs.STDIN;

        boolean isForConsole() {
            return output.equals(Inputs.STDIN);
        }
    }

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Target> given = new ArrayList<>();

    /**
     * What was asked for.
     *
     * @throws UsageException if two reports would be mixed
     */
    List<Target> targets() {
        if (given.stream().filter(Target::isForConsole).count() > 1) {
            throw new UsageException("only one report can go to standard output: give the others an --output FILE");
        }
        List<String> files = given.stream()
                .filter(target -> !target.isForConsole())
                .map(target -> target.output)
                .toList();
        if (files.stream().distinct().count() < files.size()) {
            throw new UsageException("two reports cannot go to the same file");
        }
        return given.isEmpty() ? List.of(new Target()) : given;
    }

    /** Whether standard output gets something for people, which is to be kept apart from what follows it. */
    boolean showsPretty() {
        return targets().stream().anyMatch(target -> target.isForConsole() && target.form == ReportForm.PRETTY);
    }

    /**
     * Writes all reports, those that are left if one cannot be written too.
     *
     * @return whether all were written
     */
    boolean write(LintReport report, Console console) {
        boolean isComplete = true;
        for (Target target : targets()) {
            if (target.isForConsole()) {
                console.print(text(report, target, console));
            } else {
                isComplete &= writeFile(report, target, target.output, console);
            }
        }
        return isComplete;
    }

    private static boolean writeFile(LintReport report, Target target, String file, Console console) {
        Optional<String> failure = OutputFile.write(file, text(report, target, console));
        failure.ifPresent(reason -> console.problem("cannot write the report `" + file + "`: " + reason));
        return failure.isEmpty();
    }

    private static String text(LintReport report, Target target, Console console) {
        StringBuilder text = new StringBuilder();
        try {
            target.form
                    .format(target.isForConsole() ? console.renderer() : console.fileRenderer())
                    .write(report, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder throws nothing", e);
        }
        return text.toString();
    }
}
