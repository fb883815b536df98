package io.leadline.config.yaml;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people see when a configuration is wrong, to the letter. */
class ConfigGoldenTest {
    static List<Golden> cases() {
        return Golden.all("config");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsWhatIsWrong(Golden golden) {
        SourceText source = SourceText.of("config.yaml", golden.read("config.yaml"));
        golden.verify(
                DiagnosticRenderer.plain().render(ConfigReader.read(source).diagnostics()));
    }
}
