package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadline.config.yaml.ConfigSchema;
import io.leadline.k8s.HelmValuesSchema;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Linter;
import io.leadline.lint.settings.Settings;
import io.leadline.lint.settings.SettingsSchema;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that people copy: they can be read, and the command lines in them run. */
class IntegrationsTest {
    private static final Path FOLDER = Path.of("integrations");
    private static final Path SCHEMA = FOLDER.resolve("prometheus-adapter.schema.json");
    private static final Path SETTINGS_SCHEMA = FOLDER.resolve("leadline-settings.schema.json");
    private static final Path FLAWED = Path.of("examples/flawed/adapter.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path work = Path.of("");

    /** A YAML document as a tree. */
    private static JsonNode yaml(Path file) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(CheckPages.read(file)));
    }

    /** Runs a command line of a file where the configuration that it names is one with flaws. */
    private Terminal.Run run(List<String> words, String config) throws IOException {
        Path copy = work.resolve(config);
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.copy(FLAWED, copy);
        assertThat(words.get(0)).endsWith("leadline");
        return Terminal.run(work, words.subList(1, words.size()));
    }

    private static Map<Path, JsonNode> schemas() {
        return Map.of(
                SCHEMA,
                ConfigSchema.toTree(),
                FOLDER.resolve("prometheus-adapter-values.schema.json"),
                HelmValuesSchema.toTree(),
                SETTINGS_SCHEMA,
                SettingsSchema.toTree(Catalogue.standard()));
    }

    @Test
    void schemasAreThoseThatTheCommandPrints() throws IOException {
        for (Map.Entry<Path, JsonNode> schema : schemas().entrySet()) {
            String expected = ConfigSchema.write(schema.getValue());
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(schema.getKey(), expected);
            }
            assertThat(CheckPages.read(schema.getKey()))
                    .as("-Dgolden.update=true rewrites it")
                    .isEqualTo(expected);
        }
    }

    @Test
    void hooksRunTheCommand() throws IOException {
        JsonNode hooks = yaml(Path.of(".pre-commit-hooks.yaml"));
        JsonNode used = yaml(FOLDER.resolve("pre-commit-config.yaml")).at("/repos/0/hooks/0");
        assertThat(hooks)
                .extracting(hook -> hook.path("id").asText())
                .contains(used.path("id").asText());
        assertThat("deploy/prometheus-adapter.yaml")
                .containsPattern(hooks.path(0).path("files").asText());
        assertThat("monitoring/prometheus-adapter.yaml")
                .containsPattern(used.path("files").asText());
        assertThat(Path.of("leadline")).isExecutable();

        for (JsonNode hook : hooks) {
            assertThat(hook.path("language").asText()).isIn("script", "system");
            List<String> words =
                    new ArrayList<>(Arrays.asList(hook.path("entry").asText().split(" ")));
            used.path("args").forEach(word -> words.add(word.asText()));
            String config = hook.path("id").asText() + "/prometheus-adapter.yaml";
            words.add(config);
            Terminal.Run run = run(words, config);

            assertThat(run.output()).contains("error[PA401]");
            assertThat(run.code()).isEqualTo(1);
        }
    }

    @Test
    void workflowAnnotatesAndUploadsWhatIsFound() throws IOException {
        JsonNode steps = yaml(FOLDER.resolve("github-workflow.yaml")).at("/jobs/lint/steps");
        String line = steps.path(3).path("run").asText();
        List<String> words = Arrays.asList(line.split(" "));
        Terminal.Run run = run(words, words.get(words.size() - 1));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("::error", "PA401");
        String uploaded = steps.path(4).at("/with/sarif_file").asText();
        JsonNode sarif = JSON.readTree(CheckPages.read(work.resolve(uploaded)));
        assertThat(sarif.at("/runs/0/results/0/ruleId").asText()).isEqualTo("PA401");
    }

    @Test
    void editorsFindTheSchemaAndTheFiles() throws IOException {
        JsonNode schemas = JSON.readTree(CheckPages.read(FOLDER.resolve("vscode-settings.json")))
                .path("yaml.schemas");
        for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
            Path schema = FOLDER.resolve(entry.getKey()).normalize();
            assertThat(schema).exists();
            Path file = Path.of(
                    schema.equals(SETTINGS_SCHEMA)
                            ? "monitoring/" + Settings.FILE_NAME
                            : "monitoring/prometheus-adapter.yaml");
            assertThat(entry.getValue())
                    .anySatisfy(glob -> assertThat(FileSystems.getDefault()
                                    .getPathMatcher("glob:" + glob.asText())
                                    .matches(file))
                            .isTrue());
            for (String other : List.of("helix-languages.toml", "neovim.lua")) {
                String settings = CheckPages.read(FOLDER.resolve(other));
                assertThat(settings).contains("\"" + entry.getKey() + "\"");
                entry.getValue().forEach(glob -> assertThat(settings).contains(glob.toString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus-adapter.yaml", "README.md"})
    void namesTheSchemaInAComment(String file) {
        Matcher line = Pattern.compile("(?m)^# yaml-language-server: \\$schema=(\\S+)$")
                .matcher(CheckPages.read(FOLDER.resolve(file)));

        assertThat(line.find()).isTrue();
        assertThat(FOLDER.resolve(line.group(1))).exists();
    }

    @Test
    void theExampleIsClean() {
        assertThat(Linter.standard().lint(FOLDER.resolve("prometheus-adapter.yaml")).stream())
                .isEmpty();
    }
}
