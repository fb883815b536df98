package io.leadline.lint.report;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.lint.Finding;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder {@code golden/reports/CASE}: configurations and the reports of them. What a folder of files cannot hold is
 * made of its name: line breaks in {@code crlf}, a name of the file in {@code unicode}, a suppressed first finding in
 * {@code suppressed}, a problem of something else in {@code problems}.
 */
record ReportCase(Golden golden) {
    private static final Linter LINTER = Linter.standard();

    static List<ReportCase> all() {
        return Golden.all("reports").stream().map(ReportCase::new).toList();
    }

    static ReportCase of(String name) {
        return new ReportCase(Golden.of("reports", name));
    }

    LintReport report() {
        List<LintResult> results =
                files().stream().map(this::source).map(this::lint).toList();
        return new LintReport(results, is("problems") ? List.of(problem()) : List.of(), LINTER.catalogue());
    }

    String write(ReportFormat format) {
        StringWriter out = new StringWriter();
        try {
            format.write(report(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    List<SourceText> sources() {
        return files().stream().map(this::source).toList();
    }

    private boolean is(String name) {
        return golden.toString().equals(name);
    }

    private LintResult lint(SourceText source) {
        LintResult result = LINTER.lint(source);
        if (!is("suppressed")) {
            return result;
        }
        List<Finding> findings = result.findings();
        Finding first = findings.get(0);
        Finding suppressed = new Finding(
                first.diagnostic(),
                first.certainty(),
                first.pointer(),
                first.fixes(),
                first.fingerprint(),
                Optional.of("known since <May>"));
        return result.withFindings(
                Stream.concat(Stream.of(suppressed), findings.stream().skip(1)).toList());
    }

    private static Diagnostic problem() {
        SourceText source = SourceText.of("api-resources.txt", "NAME\nodd\n");
        return Diagnostic.error(Code.PA007, "`odd` is no line of a table")
                .at(source.span(5, 8))
                .help("give what `kubectl api-resources` prints")
                .build();
    }

    private SourceText source(Path file) {
        try {
            String text = Files.readString(file);
            String name = is("unicode") ? "gr\u00F6\u00DFe-\uD83D\uDE00.yaml" : String.valueOf(file.getFileName());
            return SourceText.of(name, is("crlf") ? text.replace("\n", "\r\n") : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        if (is("no-inputs")) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(golden.path(""))) {
            return list.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return golden.toString();
    }
}
