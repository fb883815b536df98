package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comments suppress: {@code golden/suppression/CASE} has a configuration and all its findings. */
class SuppressionCasesTest {
    private static final LintOptions OPTIONS = LintOptions.builder()
            .clock(Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC))
            .build();

    static List<Golden> cases() {
        return Golden.all("suppression");
    }

    private static LintResult lint(Golden input, LintOptions options) {
        String file = Files.exists(input.path("config.yaml")) ? "config.yaml" : "config.json";
        return Linter.with(options).lint(SourceText.of(file, input.read(file)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void suppressesAsReviewed(Golden input) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : lint(input, OPTIONS).findings()) {
            text.append(finding.span().orElseThrow().position()).append(' ');
            text.append(finding.severity().label())
                    .append('[')
                    .append(finding.code())
                    .append("] ");
            text.append(finding.message()).append('\n');
            finding.suppressed()
                    .ifPresent(reason ->
                            text.append("  suppressed: ").append(reason).append('\n'));
        }
        input.verify(text.toString());
    }

    @Test
    void doesNotCallACommentUnusedWhoseCheckIsOff() {
        Golden input = Golden.of("suppression", "file");
        LintOptions off = LintOptions.builder()
                .from(OPTIONS)
                .levels(Map.of("PA203", Level.OFF))
                .build();

        assertThat(lint(input, off).findings()).isEmpty();
    }

    @Test
    void countsOnlyWhatIsToBeShown() {
        LintResult result = lint(Golden.of("suppression", "file"), OPTIONS);

        assertThat(result.findings()).hasSize(2);
        assertThat(result.stream()).isEmpty();
        assertThat(result.worst()).isEmpty();
    }

    @Test
    void listensToCommentsOfAConfigurationThatWasReadBefore() {
        Golden input = Golden.of("suppression", "end-of-line");
        LintResult result = lint(input, OPTIONS);

        assertThat(Linter.with(OPTIONS).lint(result.files().get(0).config()))
                .extracting(Finding::suppressed)
                .isEqualTo(result.findings().stream().map(Finding::suppressed).toList());
    }
}
