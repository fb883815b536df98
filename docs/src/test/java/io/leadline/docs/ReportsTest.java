package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.LintOptions;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.lint.report.HtmlReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @Test
    void writesAPage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lint.html");
        // region html
        LintOptions options = LintOptions.defaults();
        Linter linter = Linter.with(options);
        List<LintResult> results = List.of(linter.lint(Path.of("examples/flawed/adapter.yaml")));
        LintReport report = LintReport.of(results, linter.catalogue());
        try (Writer out = Files.newBufferedWriter(file)) {
            HtmlReport.with(options).write(report, out);
        }
        // endregion
        assertThat(file).content().contains("<title>Leadline: 2 errors</title>");
    }
}
