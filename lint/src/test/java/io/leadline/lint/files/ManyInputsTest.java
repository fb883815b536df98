package io.leadline.lint.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.Validated;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Finding;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.lint.settings.Choices;
import io.leadline.lint.settings.ProjectSettings;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyInputsTest {
    private static final String CONFIG = """
            rules:
            - seriesQuery: 'http_requests_total{namespace!="",pod!="",job!="^batch-.*"}'
              resources: {template: "<<.Resource>>"}
              name: {matches: "^(.*)_total$", as: "${1}_per_second"}
              metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
            """;

    @TempDir
    private Path folder = Path.of("");

    private final ProjectSettings settings = ProjectSettings.of(Catalogue.standard(), Choices.none());

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    private List<String> lint(LintInput... inputs) {
        try (Stream<LintOutcome> outcomes = ManyInputs.lint(List.of(inputs), settings)) {
            return outcomes.map(this::show).toList();
        }
    }

    private String show(LintOutcome outcome) {
        if (outcome instanceof LintOutcome.Skipped skipped) {
            return name(skipped.name()) + " " + skipped.reason();
        }
        LintResult result = ((LintOutcome.Linted) outcome).result();
        return name(result.name()) + " " + result.stream().map(Finding::code).toList();
    }

    private String name(String path) {
        return folder.relativize(folder.resolve(path)).toString().replace('\\', '/');
    }

    @Test
    void walksFoldersInTheOrderOfNames() throws IOException {
        write("b.yaml", CONFIG);
        write("a.json", "{\"rules\": []}");
        write("a/z.yml", CONFIG);
        write("a/deep/er/x.YAML", CONFIG);
        write("c.txt", CONFIG);

        assertThat(lint(new LintInput.At(folder)))
                .containsExactly(
                        "a/deep/er/x.YAML [PA203]", "a/z.yml [PA203]", "a.json NO_CONFIGURATION", "b.yaml [PA203]");
    }

    @Test
    void tellsConfigurationsFromOtherFiles() throws IOException {
        write("broken.yaml", "rules:\n- seriesQuery: \"x{pod!=\"\"}\"\n");
        write("chart.yaml", "{{- if .Values.on }}\n");
        write("commented.yaml", "replicas: 2\nother: {}\n# rules:\n# - seriesQuery: up\n");
        write("mistaken.yaml", CONFIG.replace("metricsQuery", "metricQuery"));
        write("prometheus-rules.yaml", "groups:\n- name: a\n  rules: [{alert: A, expr: up == 0}]\n");
        write("role.yaml", "apiVersion: v1\nkind: Role\nrules:\n- apiGroups: ['']\n  resources: [pods]\n");

        assertThat(lint(new LintInput.At(folder)))
                .containsExactly(
                        "broken.yaml [PA101]",
                        "chart.yaml NO_CONFIGURATION",
                        "commented.yaml NO_CONFIGURATION",
                        "mistaken.yaml [PA203, PA102]",
                        "prometheus-rules.yaml NO_CONFIGURATION",
                        "role.yaml NO_CONFIGURATION");
    }

    @Test
    void leavesOutWhatIsExcludedAndLinksToFolders() throws IOException {
        write(".leadline.yaml", "exclude: [gen, '*.draft.yaml']\n");
        write("a.yaml", CONFIG);
        write("a.draft.yaml", CONFIG);
        write("gen/a.yaml", CONFIG);
        write(".hidden/a.yaml", CONFIG);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("a.yaml"));

        assertThat(lint(new LintInput.At(folder)))
                .containsExactly(
                        "a.draft.yaml EXCLUDED",
                        "a.yaml [PA203]",
                        "gen EXCLUDED",
                        "link.yaml [PA203]",
                        "loop LINKED_FOLDER");
        assertThat(lint(new LintInput.At(folder.resolve("gen/a.yaml")))).containsExactly("gen/a.yaml [PA203]");
    }

    @Test
    void judgesEachFileUnderItsSettings() throws IOException {
        write(".leadline.yaml", "overrides: [{paths: [test/**], levels: {PA203: off}}]\n");
        write("a.yaml", CONFIG);
        write("test/a.yaml", CONFIG);
        LintInput text = new LintInput.Text(
                "<stdin>", folder.resolve("test/stdin.yaml"), () -> Validated.of(SourceText.of("<stdin>", CONFIG)));

        assertThat(lint(text, new LintInput.At(folder)))
                .containsExactly("<stdin> []", "a.yaml [PA203]", "test/a.yaml []");
    }

    @Test
    void reportsNamedFilesThatHoldNothing() throws IOException {
        write("compose.yaml", "services: {}\n");

        assertThat(lint(
                        new LintInput.At(folder.resolve("compose.yaml")),
                        new LintInput.At(folder.resolve("gone.yaml"))))
                .containsExactly("compose.yaml [PA102]", "gone.yaml [PA001]");
        Files.createDirectories(folder.resolve("empty"));
        assertThat(lint(new LintInput.At(folder.resolve("empty")))).containsExactly("empty NO_CONFIGURATION");
    }

    @Test
    void lintsManyFilesInTheirOrder() throws IOException {
        for (int i = 0; i < 50; i++) {
            write("%02d.yaml".formatted(i), i % 2 == 0 ? CONFIG : "rules: []\n");
        }
        Stream<Path> files = IntStream.range(0, 50).mapToObj(i -> folder.resolve("%02d.yaml".formatted(i)));

        try (Stream<LintResult> results = Linter.standard().lintAll(files)) {
            assertThat(results.map(result -> result.stream().count()).toList())
                    .isEqualTo(IntStream.range(0, 50)
                            .mapToObj(i -> i % 2 == 0 ? 1L : 0L)
                            .toList());
        }
    }
}
