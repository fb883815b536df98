package io.leadline.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Validated;
import io.leadline.lint.Catalogue;
import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that are wrong: {@code golden/settings/CASE} has a file and everything that is said about it. */
class SettingsCasesTest {
    static List<Golden> cases() {
        return Golden.all("settings");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pointsAtEverythingThatIsWrong(Golden input) {
        Validated<Settings> read = SettingsReader.with(Catalogue.standard(), ReadLimits.defaults())
                .read(SourceText.of("leadline.yaml", input.read("leadline.yaml")), Path.of(""));

        assertThat(read.diagnostics()).isNotEmpty();
        input.verify(DiagnosticRenderer.plain().render(read.diagnostics()));
    }
}
