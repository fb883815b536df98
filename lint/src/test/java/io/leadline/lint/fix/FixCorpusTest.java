package io.leadline.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.config.yaml.InputFile;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.GoText;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Applicability;
import io.leadline.lint.Finding;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import io.leadline.vectors.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text that is fixed: those of the checks' cases, of the recorded answers, and published ones. */
class FixCorpusTest {
    private static final Linter LINTER = Linter.with(LintOptions.builder()
            .scrapeInterval(PrometheusDuration.parse("30s").orThrow())
            .build());
    private static final Fixer FIXER = Fixer.with(LINTER);

    static List<SourceText> cases() {
        return Golden.all("checks").stream()
                .flatMap(folder -> texts(folder.path("")).stream())
                .toList();
    }

    /** The cases in which a check offers something to programs. */
    static List<SourceText> fixable() {
        return cases().stream()
                .filter(source -> source.name().contains("fires-"))
                .filter(source -> LINTER.lint(source).fixable() > 0)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixable")
    void mendsWhatAProgramMayMend(SourceText source) {
        LintResult before = LINTER.lint(source);

        FixedText fixed = verified(source);

        assertThat(fixed.result().files()).as("it loads").isNotEmpty();
        assertThat(fixed.result().fixable()).as("what is left to do").isZero();
        assertThat(fixed.left()).extracting(LeftFix::reason).noneMatch(reason -> reason.startsWith("it "));
        for (Finding finding : before.findings()) {
            boolean isForPrograms =
                    finding.fixes().stream().anyMatch(fix -> fix.applicability() == Applicability.MACHINE_APPLICABLE);
            assertThat(fixed.result().stream()
                            .filter(other -> isForPrograms
                                    && other.code().equals(finding.code())
                                    && other.pointer().equals(finding.pointer())))
                    .isEmpty();
        }
    }

    @Test
    void makesNoCaseWorse() {
        cases().forEach(FixCorpusTest::verified);
    }

    @Test
    void makesNoRecordedConfigurationWorse() {
        List<JsonNode> rows = new ArrayList<>(Vectors.rows("adapter", "config"));
        rows.addAll(Vectors.rows("adapter", "rules"));
        for (JsonNode row : rows) {
            byte[] bytes = row.has("yamlBase64")
                    ? Base64.getDecoder().decode(row.path("yamlBase64").asText())
                    : GoText.toBytes(row.path("yaml").asText());
            verified(InputFile.decode(row.path("id").asText(), bytes));
        }
    }

    @Test
    void makesNoPublishedFileWorse() {
        Path folder = Path.of(System.getProperty("leadline.data", "../../shared/data"), "configs");
        if (Files.isDirectory(folder)) {
            assertThat(texts(folder)).isNotEmpty().allSatisfy(FixCorpusTest::verified);
        }
    }

    private static FixedText verified(SourceText source) {
        LintResult before = LINTER.lint(source);
        FixedText fixed = FIXER.fix(source);
        FixedText again = FIXER.fix(fixed.after());

        Replay.verify(fixed);
        assertThat(fixed.isChanged())
                .as(source.name())
                .isEqualTo(!fixed.applied().isEmpty());
        assertThat(again.isChanged()).as(source.name() + " the second time").isFalse();
        assertThat(fixed.result().files())
                .as(source.name())
                .hasSizeGreaterThanOrEqualTo(before.files().size());
        boolean wasRead = before.stream()
                .noneMatch(finding -> finding.severity() == Severity.ERROR
                        && finding.code().id().compareTo("PA2") < 0);
        if (wasRead) {
            assertThat(fixed.result().count(Severity.ERROR))
                    .as(source.name())
                    .isLessThanOrEqualTo(before.count(Severity.ERROR));
        }
        return fixed;
    }

    private static List<SourceText> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(FixCorpusTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText text(Path file) {
        try {
            String name = file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
            return InputFile.decode(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
