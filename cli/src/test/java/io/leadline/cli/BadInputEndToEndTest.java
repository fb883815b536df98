package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are no configuration: each ends in a diagnostic with its place, an exit code and no stack trace. */
class BadInputEndToEndTest {
    private static final String GOOD_RULE = """
            - seriesQuery: 'up{namespace!=""}'
              resources: {template: "<<.Resource>>"}
              metricsQuery: sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)
            """;

    @TempDir
    private Path folder = Path.of("");

    private LeadlineJar.Run validate(String text) throws IOException {
        return validate(text.getBytes(StandardCharsets.UTF_8));
    }

    private LeadlineJar.Run validate(byte[] bytes) throws IOException {
        Files.write(folder.resolve("config.yaml"), bytes);
        LeadlineJar.Run run = LeadlineJar.in(folder).run("validate", "config.yaml");
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception", "internal error");
        return run;
    }

    @Test
    void brokenUtf8() throws IOException {
        byte[] bytes = ("rules:\n" + GOOD_RULE).getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xFF;
        validate(bytes).verify("bad-utf8");
    }

    @Test
    void byteOrderMarkIsFine() throws IOException {
        assertThat(validate("\uFEFFrules:\n" + GOOD_RULE).code()).isZero();
    }

    @Test
    void tabs() throws IOException {
        validate("rules:\n\t- seriesQuery: up\n").verify("bad-tabs");
    }

    @Test
    void aliasBomb() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(String.join(",", java.util.Collections.nCopies(10, alias)))
                    .append("]\n");
        }
        assertThat(validate(bomb + "rules: *a11\n").code()).isEqualTo(1);
    }

    @Test
    void nestedBrackets() throws IOException {
        LeadlineJar.Run run = validate("rules: " + "[".repeat(100_000) + "\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("--> config.yaml:1:");
    }

    @Test
    void hugeFile() throws IOException {
        byte[] huge = new byte[50 << 20];
        Arrays.fill(huge, (byte) '#');
        validate(huge).verify("bad-huge");
    }

    @Test
    void directoryWithoutAConfiguration() {
        LeadlineJar.in(folder).run("validate", ".").verify("bad-directory");
    }

    @Test
    void directoryInPlaceOfSeriesOrResources() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "rules:\n" + GOOD_RULE);
        LeadlineJar.in(folder).run("list", "config.yaml", "--series", ".").verify("bad-series-directory");
        LeadlineJar.in(folder)
                .run("list", "config.yaml", "--api-resources", ".")
                .verify("bad-resources-directory");
    }

    @Test
    void missingFile() {
        LeadlineJar.in(folder).run("validate", "nowhere.yaml").verify("bad-missing");
        LeadlineJar.in(folder).run("validate", "nul\u0001.yaml");
    }

    @Test
    void missingSeries() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "rules:\n" + GOOD_RULE);
        LeadlineJar.in(folder)
                .run("list", "config.yaml", "--series", "nowhere.txt")
                .verify("bad-series-missing");
    }

    @Test
    void seriesThatAreNone() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "rules:\n" + GOOD_RULE);
        Files.writeString(folder.resolve("series.txt"), "up{namespace=\"a\",pod=\"b\"}\nthis is prose\n");
        LeadlineJar.in(folder).run("list", ".").verify("bad-series");
    }

    @Test
    void emptyFileIsAnEmptyConfiguration() throws IOException {
        validate("").verify("empty");
    }

    @Test
    void helmValuesInAConfigMap() throws IOException {
        String values = "rules:\n  default: false\n  custom:\n" + GOOD_RULE.indent(2);
        validate("kind: ConfigMap\ndata:\n  config.yaml: |\n" + values.indent(4))
                .verify("bad-helm-values");
    }

    @Test
    void helmValuesAreFine() throws IOException {
        LeadlineJar.Run run = validate("rules:\n  custom:\n" + GOOD_RULE.indent(2));
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Helm values (6 default rules of the chart, 1 of its own)");
    }

    @Test
    void jsonIsYaml() throws IOException {
        LeadlineJar.Run run = validate("{\"rules\":[{\"seriesQuery\":\"up{namespace!=\\\"\\\"}\","
                + "\"resources\":{\"template\":\"<<.Resource>>\"},\"metricsQuery\":\"up\"}]}");
        assertThat(run.code()).isZero();
    }

    @Test
    void twoDocuments() throws IOException {
        validate("rules:\n" + GOOD_RULE + "---\nrules: []\n").verify("bad-two-documents");
    }

    @Test
    void unknownKeysAndWrongTypes() throws IOException {
        validate("rules:\n- seriesquery: up\n  seriesFilters: {is: a}\n  name: {matches: '(', as: x}\n")
                .verify("bad-keys");
    }

    @Test
    void regexThatGoRejects() throws IOException {
        validate(
                        "rules:\n- seriesQuery: up\n  seriesFilters:\n  - is: '(?!a)b'\n  resources: {template: <<.Resource>>}\n")
                .verify("bad-regex");
    }

    @Test
    void selectorThatPrometheusRefuses() throws IOException {
        validate("rules:\n- seriesQuery: 'up{a='\n  resources: {template: <<.Resource>>}\n  metricsQuery: up\n")
                .verify("bad-series-query");
    }

    @Test
    void controlCharactersStayVisible() throws IOException {
        LeadlineJar.Run run = validate("\"ru\\e[31mles\": \"\u202E\"\n");
        assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u202E");
    }

    @Test
    void templateThatPrintsWithoutEnd() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), """
                rules:
                - seriesQuery: up
                  resources: {template: "<<.Resource>>"}
                  metricsQuery: '<<define "a">>xxxxxxxx<<template "a" .>><<template "a" .>><<end>><<template "a" .>>'
                """);
        Files.writeString(folder.resolve("series.txt"), "up{namespace=\"n\",pod=\"p\"}\n");
        LeadlineJar.Run run =
                LeadlineJar.in(folder).run("render", ".", "/apis/custom.metrics.k8s.io/v1beta1/namespaces/n/pods/p/up");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error[PA501]: template: metrics-query:1:")
                .contains("config.yaml:4:")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void fileWithoutPermission() throws IOException {
        Path file = folder.resolve("config.yaml");
        Files.writeString(file, "rules: []\n");
        file.toFile().setReadable(false);
        assumeFalse(Files.isReadable(file), "the superuser reads everything");
        LeadlineJar.Run run = LeadlineJar.in(folder).run("validate", "config.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("error[PA001]: `config.yaml` may not be read");
    }

    @Test
    void fileThatNobodyCanRead() {
        // Reading the memory of a process from its start is an error for the superuser too.
        String file = "/proc/self/mem";
        assumeTrue(Files.exists(Path.of(file)), "only Linux has such a file");
        LeadlineJar.Run run = LeadlineJar.in(folder).run("validate", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("error[PA001]: `" + file + "` cannot be read");
    }

    @Test
    void aSocketFullOfSeriesStreamsThroughLittleMemory() throws IOException {
        Files.writeString(folder.resolve("config.yaml"), "rules:\n" + GOOD_RULE);
        ByteArrayOutputStream series = new ByteArrayOutputStream();
        for (int i = 0; i < 300_000; i++) {
            series.write(("up{namespace=\"n\",pod=\"p" + i + "\"}\n").getBytes(StandardCharsets.UTF_8));
        }
        LeadlineJar.Run run =
                LeadlineJar.in(folder).runWithInput(series.toByteArray(), "list", "config.yaml", "--series", "-");

        assertThat(run.out()).contains("pods/up");
        assertThat(run.code()).isZero();
    }
}
