package io.leadline.cli;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintReport;
import io.leadline.lint.report.JsonReport;
import io.leadline.lint.report.MarkdownSummary;
import io.leadline.lint.report.ReportFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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
                        "pretty (default); compact: file:line:col: level[code] message; json; sarif (2.1.0); junit; "
                                + "checkstyle; github: annotations, and a summary in the file that GITHUB_STEP_SUMMARY names; "
                                + "html: one page with the findings in their source. Repeatable, each with an --output of its own.")
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

    /**
     * Sees to it that no input is lost.
     *
     * @throws UsageException if a report would be written over an input
     */
    void spare(List<String> inputs) {
        for (Target target : targets()) {
            if (!target.isForConsole() && inputs.stream().anyMatch(input -> OutputFile.isSame(target.output, input))) {
                throw new UsageException("the report `" + target.output + "` would replace an input");
            }
        }
    }

    /** Whether standard output gets something for people, which is to be kept apart from what follows it. */
    boolean showsPretty() {
        return targets().stream().anyMatch(target -> target.isForConsole() && target.form == ReportForm.PRETTY);
    }

    /**
     * Writes all reports, those that are left if one cannot be written too.
     *
     * @param options what the linter was told
     * @param failOn the least severe findings that are failures
     * @return whether all were written
     */
    boolean write(LintReport report, LintOptions options, Severity failOn, Console console) {
        boolean isComplete = true;
        for (Target target : targets()) {
            ReportFormat format = target.form.format(
                    target.isForConsole() ? console.renderer() : console.fileRenderer(), options, failOn);
            isComplete &= write(target, out -> format.write(report, out), console);
        }
        Optional<String> summary = console.variable("GITHUB_STEP_SUMMARY");
        if (summary.isPresent() && targets().stream().anyMatch(target -> target.form == ReportForm.GITHUB)) {
            String text = text(out -> new MarkdownSummary().write(report, out));
            isComplete &= isWritten(summary.get(), OutputFile.append(summary.get(), text), console);
        }
        return isComplete;
    }

    /** Says in the reports for programs that can say it that there is no report, because the command has failed. */
    void writeFailure(String message, Console console) {
        for (Target target : targets()) {
            if (target.form == ReportForm.JSON) {
                write(target, out -> JsonReport.writeFailure(message, out), console);
            }
        }
    }

    /** Writes one report where it belongs, and says whether that worked. */
    private static boolean write(Target target, Writing writing, Console console) {
        String text = text(writing);
        if (target.isForConsole()) {
            console.print(text);
            return true;
        }
        return isWritten(target.output, OutputFile.write(target.output, text), console);
    }

    private static boolean isWritten(String file, Optional<String> failure, Console console) {
        failure.ifPresent(reason -> console.problem("cannot write the report `" + file + "`: " + reason));
        return failure.isEmpty();
    }

    /** Writes somewhere. */
    private interface Writing {
        void to(Writer out) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter text = new StringWriter();
        try {
            writing.to(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter throws nothing", e);
        }
        return text.toString();
    }
}
