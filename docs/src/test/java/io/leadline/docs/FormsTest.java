package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.k8s.ConfigFile;
import io.leadline.k8s.ConfigFileReader;
import io.leadline.k8s.ConfigFiles;
import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {
    @Test
    void readsAllConfigurations() {
        SourceText source = SourceText.of("values.yaml", """
                prometheus-adapter:
                  rules:
                    default: false
                    custom:
                    - seriesQuery: checkouts_total
                      metricQuery: up
                """);
        List<String> lines = new ArrayList<>();
        // region all
        ConfigFiles files = ConfigFileReader.readAll(source);
        for (ConfigFile file : files.all().value().orElse(List.of())) {
            lines.add(file.description() + ": " + file.config().rules().size());
        }
        for (Diagnostic problem : files.all().diagnostics()) {
            lines.add(problem.span().orElseThrow().position() + " " + problem.message());
        }
        // endregion
        assertThat(lines)
                .containsExactly(
                        "Helm values under `prometheus-adapter` (no default rules of the chart, 1 of its own): 1",
                        "6:7 `metricQuery` is no key of a rule");
        assertThat(files.one().value().orElseThrow()).isInstanceOf(ConfigFile.InHelmValues.class);
    }
}
