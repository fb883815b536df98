package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final String HTTP = rule("http_requests_total");
    private static final String GRPC = rule("grpc_requests_total");

    @TempDir
    private Path folder = Path.of("");

    private static String rule(String metric) {
        return """
                - seriesQuery: '%s{namespace!="",pod!="",job!="^batch-.*"}'
                  resources: {template: "<<.Resource>>"}
                  name: {matches: "^(.*)_total$", as: "${1}_per_second"}
                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
                """.formatted(metric);
    }

    private LintResult lint(String file, String rules) {
        return Linter.standard()
                .lint(SourceText.of(folder.resolve(file).toString(), rules.isEmpty() ? "" : "rules:\n" + rules));
    }

    private Baseline baseline(LintResult... results) {
        BaselineComparison comparison = Baseline.of(folder, List.of()).compare();
        List.of(results).forEach(comparison::apply);
        return comparison.updated();
    }

    private static List<String> shown(Baseline baseline, LintResult result) {
        return baseline.compare().apply(result).stream()
                .map(finding ->
                        finding.code() + " " + finding.span().orElseThrow().position())
                .toList();
    }

    @Test
    void isSortedTextWithoutAbsolutePaths() {
        Baseline baseline = baseline(lint("sub/b.yaml", HTTP), lint("a.yaml", GRPC));

        assertThat(baseline.text().lines().skip(1))
                .isSorted()
                .hasSize(2)
                .allMatch(line -> line.split("\t", -1).length == 4)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a.yaml\tPA203\t"),
                        line -> assertThat(line).startsWith("sub/b.yaml\tPA203\t"));
        assertThat(baseline.text()).startsWith("# ").endsWith("\n");
    }

    @Test
    void suppressesWhatIsKnownAndNothingElse() {
        Baseline baseline = baseline(lint("a.yaml", HTTP));

        assertThat(shown(baseline, lint("a.yaml", HTTP))).isEmpty();
        assertThat(shown(baseline, lint("a.yaml", HTTP + GRPC))).containsExactly("PA203 6:59");
        assertThat(shown(baseline, lint("other.yaml", HTTP))).containsExactly("PA203 2:59");
        assertThat(baseline.compare().apply(lint("a.yaml", HTTP)).findings())
                .extracting(finding -> finding.suppressed().orElse(""))
                .containsExactly(Baseline.REASON);
    }

    @Test
    void knowsFindingsThatHaveMoved() {
        Baseline baseline = baseline(lint("a.yaml", HTTP));

        assertThat(shown(baseline, lint("a.yaml", GRPC + "\n\n" + HTTP))).containsExactly("PA203 2:59");
        assertThat(shown(baseline, lint("a.yaml", HTTP.replace("[2m]", "[5m]"))))
                .isEmpty();
    }

    @Test
    void tellsWhatIsGoneAndDropsIt() {
        LintResult before = lint("a.yaml", HTTP + GRPC);
        BaselineComparison comparison = baseline(before, lint("b.yaml", HTTP)).compare();
        comparison.apply(lint("a.yaml", GRPC));

        assertThat(comparison.gone()).extracting(BaselineEntry::file).containsExactly("a.yaml");
        assertThat(comparison.updated().entries()).hasSize(1);
    }

    @Test
    void keepsEntriesOfFilesThatExistAndWereNotSeen() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), HTTP);
        BaselineComparison comparison =
                baseline(lint("a.yaml", HTTP), lint("b.yaml", HTTP)).compare();
        comparison.apply(lint("a.yaml", ""));

        assertThat(comparison.updated().entries())
                .extracting(BaselineEntry::file)
                .containsExactly("b.yaml");
    }

    @Test
    void doesNotKnowFilesThatCannotBeParsed() {
        LintResult broken = lint("a.yaml", "- \"");
        BaselineComparison comparison = baseline(lint("a.yaml", HTTP)).compare();

        assertThat(comparison.apply(broken).stream()).isNotEmpty();
        assertThat(comparison.gone()).isEmpty();
        assertThat(baseline(broken).entries()).isEmpty();
    }

    @Test
    void doesNotTakeWhatNobodyLookedForAsMended() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "rules: []");
        BaselineComparison comparison = baseline(lint("a.yaml", HTTP)).compare();
        Linter without =
                Linter.with(LintOptions.builder().putLevels("PA203", Level.OFF).build());

        comparison.apply(without.lint(SourceText.of(folder.resolve("a.yaml").toString(), "rules: []")));

        assertThat(comparison.gone()).isEmpty();
        assertThat(comparison.updated().entries()).hasSize(1);
        comparison.apply(lint("a.yaml", ""));
        assertThat(comparison.gone()).hasSize(1);
    }

    @Test
    void leavesOutWhatACommentSuppresses() {
        LintResult commented = lint("a.yaml", "# leadline: disable-file=PA203 -- meant so\n" + HTTP);

        assertThat(baseline(commented).entries()).isEmpty();
    }

    @Test
    void isTheSameAfterWritingAndReading() {
        Baseline odd = Baseline.of(
                folder,
                List.of(new BaselineEntry("# 100%\ta.yaml", "PA203", "0123", "50%41 of\nit"), entry("%", "%a")));
        Baseline read =
                Baseline.parse(SourceText.of("baseline", odd.text()), folder).orThrow();

        assertThat(read.entries()).isEqualTo(odd.entries());
        assertThat(read.text()).isEqualTo(odd.text());
    }

    private static BaselineEntry entry(String file, String message) {
        return new BaselineEntry(file, "PA203", "0123", message);
    }

    @Test
    void pointsAtLinesThatItDoesNotUnderstand() {
        SourceText text = SourceText.of("baseline", "# x\n\na\tPA203\t01\tmessage\na PA203 01 message\n");

        assertThat(Baseline.parse(text, folder).diagnostics())
                .extracting(
                        Diagnostic::message,
                        problem -> problem.span().orElseThrow().position().line())
                .containsExactly(tuple("a line of a baseline has four fields between tabs, not 1", 4));
        assertThat(Baseline.parse(text, folder).value().orElseThrow().entries()).hasSize(1);
    }
}
