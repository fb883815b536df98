package io.leadline.lint.report;

import io.leadline.lint.Check;
import io.leadline.lint.Finding;
import io.leadline.lint.LintReport;
import java.util.List;
import java.util.Optional;

/**
 * A finding as reports need it.
 *
 * @param finding what was found
 * @param file what people call the input that it was found in
 * @param check the check that found it, unless the catalogue of the report is another one
 */
record ReportedFinding(Finding finding, String file, Optional<Check> check) {
    /** All findings, the suppressed ones included, input by input. */
    static List<ReportedFinding> all(LintReport report) {
        return report.results().stream()
                .flatMap(result -> result.findings().stream()
                        .map(finding -> new ReportedFinding(
                                finding,
                                result.name(),
                                report.catalogue().find(finding.code().id()))))
                .toList();
    }

    boolean isShown() {
        return finding.suppressed().isEmpty();
    }
}
