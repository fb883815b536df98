package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of each check: a folder {@code golden/checks/CODE} with at least three {@code fires-*.yaml}, whose findings
 * of this code stand whole in {@code expected.txt}, and at least three near misses {@code silent-*.yaml}.
 */
class CheckCasesTest {
    private static final int LEAST = 3;
    private static final String FLAG = "# --";
    private static final Catalogue CATALOGUE = Catalogue.standard();

    /** Checks of configurations; codes below are about files. */
    static List<Check> checks() {
        return CATALOGUE.checks().stream()
                .filter(check -> check.code().id().compareTo("PA1") > 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void firesAsReviewed(Check check) {
        List<Path> files = files(check, "fires-");
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            LintResult result = lint(source(file));
            List<Finding> findings = of(check, result);
            assertThat(findings).as(file.toString()).isNotEmpty();
            text.append("== ").append(file.getFileName()).append("\n\n");
            findings.forEach(finding -> text.append(show(finding)).append('\n'));
        }
        golden(check).verify(text.toString());
        assertThat(files).as("cases that fire").hasSizeGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void staysSilentForNearMisses(Check check) {
        List<Path> files = files(check, "silent-");
        for (Path file : files) {
            assertThat(of(check, lint(source(file)))).as(file.toString()).isEmpty();
        }
        assertThat(files).as("near misses").hasSizeGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isGoneAfterItsFix(Check check) {
        for (Path file : files(check, "fires-")) {
            LintResult before = lint(source(file));
            for (Finding finding : of(check, before)) {
                for (Fix fix : finding.fixes()) {
                    SourceText fixed = SourceText.of(
                            "fixed.yaml", Edit.apply(fix.edits(), source(file).text()));
                    LintResult after = lint(fixed);
                    assertThat(after.stream().map(Finding::fingerprint))
                            .as(file + ": " + fix.title())
                            .doesNotContain(finding.fingerprint());
                    assertThat(after.count(Severity.ERROR))
                            .as(file + ": " + fix.title())
                            .isLessThanOrEqualTo(before.count(Severity.ERROR));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void hasTheFixesThatItDeclares(Check check) {
        assertThat(files(check, "fires-").stream()
                        .flatMap(file -> of(check, lint(source(file))).stream())
                        .flatMap(finding -> finding.fixes().stream())
                        .map(Fix::applicability)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(check.fixability());
    }

    @Test
    void everyFolderBelongsToACheck() {
        assertThat(Golden.all("checks"))
                .allMatch(folder -> CATALOGUE.find(folder.toString()).isPresent());
    }

    /** Lints with the flags of the adapter that the file begins with, as comments. */
    private static LintResult lint(SourceText source) {
        LintOptions.Builder options = LintOptions.builder().scrapeInterval(duration("30s"));
        source.text().lines().takeWhile(line -> line.startsWith(FLAG)).forEach(line -> {
            PrometheusDuration value = duration(line.substring(line.indexOf('=') + 1));
            if (line.startsWith(FLAG + "metrics-max-age=")) {
                options.metricsMaxAge(value);
            } else {
                options.relistInterval(value);
            }
        });
        return Linter.with(options.build()).lint(source);
    }

    private static PrometheusDuration duration(String text) {
        return PrometheusDuration.parse(text).orThrow();
    }

    private static String show(Finding finding) {
        StringBuilder text = new StringBuilder(DiagnosticRenderer.plain().render(finding.diagnostic()));
        text.append("at ").append(finding.pointer()).append(", ");
        text.append(finding.certainty().name().toLowerCase(java.util.Locale.ROOT))
                .append('\n');
        for (Fix fix : finding.fixes()) {
            text.append("fix (")
                    .append(fix.applicability().label())
                    .append("): ")
                    .append(fix.title())
                    .append('\n');
            for (Edit edit : fix.edits()) {
                text.append("  ")
                        .append(edit.span().position())
                        .append(" `")
                        .append(edit.span().text());
                text.append("` -> `").append(edit.replacement()).append("`\n");
            }
        }
        return text.toString();
    }

    private static List<Finding> of(Check check, LintResult result) {
        return result.stream()
                .filter(finding -> finding.code().equals(check.code()))
                .toList();
    }

    private static Golden golden(Check check) {
        return Golden.of("checks", check.code().id());
    }

    private static List<Path> files(Check check, String prefix) {
        Path folder = golden(check).path("");
        assertThat(folder).as("the cases of " + check.code()).isDirectory();
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText source(Path file) {
        try {
            return SourceText.of(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
