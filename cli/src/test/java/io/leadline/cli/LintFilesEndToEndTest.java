package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code leadline lint} with folders, standard input, settings and baselines. */
class LintFilesEndToEndTest {
    private static final String WARNED = """
            rules:
            - seriesQuery: 'http_requests_total{namespace!="",job!="^batch-.*",pod!=""}'
              resources: {template: "<<.Resource>>"}
              name: {matches: "^(.*)_total$", as: "${1}_per_second"}
              metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[1m])) by (<<.GroupBy>>)
            """;
    private static final String ROLE = """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: adapter}
            rules:
            - {apiGroups: [""], resources: [pods], verbs: [get]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        write("deploy/b.yaml", WARNED);
        write("deploy/a.yaml", WARNED);
        write("deploy/a/c.yml", WARNED);
        write("deploy/test/d.yaml", WARNED);
        write("deploy/gen/e.yaml", WARNED);
        write("deploy/.hidden/f.yaml", WARNED);
        write("deploy/role.yaml", ROLE);
        write("deploy/compose.yaml", "services: {web: {image: web}}\n");
        write("deploy/package.json", "{\"name\": \"web\"}\n");
        write("deploy/template.yaml", "{{- if .Values.on }}\n");
        write("deploy/broken.yaml", "rules:\n- seriesQuery: \"x{pod!=\"\"}\"\n");
        write("deploy/readme.md", "rules:\n");
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve(".git"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, text);
    }

    private LeadlineJar.Run lint(String... words) {
        return lintInput("", words);
    }

    private LeadlineJar.Run lintInput(String input, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "lint";
        System.arraycopy(words, 0, all, 1, words.length);
        LeadlineJar.Run run = LeadlineJar.in(folder).runWithInput(input.getBytes(StandardCharsets.UTF_8), all);
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception", "internal error");
        return run;
    }

    @Test
    void looksIntoFoldersAndSaysWhatItLeavesOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("deploy/loop"), Path.of("."));
        write(".leadline.yaml", "exclude: [gen]\n");
        lint("--format", "compact", "deploy").verify("lint-folder");
        lint("--format", "compact", "-v", "deploy").verify("lint-folder-verbose");
    }

    @Test
    void refusesAFolderWithoutConfigurations() {
        LeadlineJar.Run run = lint("empty");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no adapter configuration in empty");
    }

    @Test
    void takesAnExcludedFileThatIsNamed() throws IOException {
        write(".leadline.yaml", "exclude: [gen]\n");

        assertThat(lint("--format", "compact", "deploy/gen/e.yaml").out()).startsWith("deploy/gen/e.yaml:2:");
        assertThat(lint("--format", "compact", "deploy/role.yaml").code()).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfInputs() {
        assertThat(lint("--format", "compact", "deploy/test", "deploy/b.yaml", "deploy/a")
                        .out()
                        .lines())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("deploy/test/d.yaml", "deploy/b.yaml", "deploy/a/c.yml");
    }

    @Test
    void givesStandardInputTheSettingsOfAFile() throws IOException {
        write("deploy/.leadline.yaml", "levels: {literal-matcher-looks-like-regex: error}\n");

        assertThat(lintInput(WARNED, "--format", "compact", "-").out()).startsWith("<stdin>:2:");
        LeadlineJar.Run run = lintInput(WARNED, "--format", "compact", "-", "--stdin-filename", "deploy/x.yaml");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("deploy/x.yaml:2:").contains("error[PA203]");
        assertThat(lint("-", "-").code()).isEqualTo(2);
    }

    @Test
    void explainsWhyChecksAreOnOrOff() throws IOException {
        write(".leadline.yaml", """
                levels: {PA206: off, PA203: info}
                overrides:
                - paths: [deploy/test/**]
                  levels: {PA203: error}
                  maxLevel: warning
                """);
        lint(
                        "--explain-config",
                        "deploy/test/d.yaml",
                        "PA101",
                        "PA203",
                        "unanchored-pattern",
                        "PA602",
                        "--level",
                        "PA305=off")
                .verify("lint-explain-config");
        assertThat(lint("--explain-config", "deploy/a.yaml", "--level", "PA305=off")
                        .out())
                .contains("PA305 mapped-label-not-selected ", " off      command line\n")
                .doesNotContain("no finding is worse");
    }

    @Test
    void pointsAtMistakesInSettings() throws IOException {
        write(".leadline.yaml", "level: {PA206: off}\n");
        LeadlineJar.Run run = lint("--format", "compact", "deploy/a.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("deploy/a.yaml:2:");
        assertThat(run.err()).contains("error[PA009]: `level` is no key of the settings", ".leadline.yaml:1:1");
        assertThat(lint("--settings", "missing.yaml", "deploy/a.yaml").code()).isEqualTo(2);
    }

    @Test
    void listensToOptions() {
        assertThat(lint("--level", "PA203=off", "deploy/a.yaml").err()).contains("nothing found");
        assertThat(lint("--level", "PA203=error", "deploy/a.yaml").code()).isEqualTo(1);
        assertThat(lint("--max-level", "warning", "--format", "compact", "deploy/broken.yaml")
                        .out())
                .contains("warning[PA101]");
        assertThat(lint("--scrape-interval", "1m", "--format", "compact", "deploy/a.yaml")
                        .out())
                .contains("[PA602]");
        assertThat(lint("--level", "PA2033=off", "deploy/a.yaml").err())
                .contains("there is no check `PA2033`", "`PA203`");
        assertThat(lint("--scrape-interval", "often", "deploy/a.yaml").code()).isEqualTo(2);
    }

    @Test
    void warnsWhereItWouldFailSilently() {
        LeadlineJar.Run run = lint("--min-severity", "error", "--fail-on", "warning", "deploy/a.yaml");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("the command may fail without saying why", "1 finding less severe than error");
    }

    @Test
    void writesABaselineOnlyIfThatIsAskedFor() throws IOException {
        Path known = folder.resolve("known.txt");
        LeadlineJar.Run missing = lint("--baseline", "known.txt", "deploy/a.yaml");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no baseline `known.txt`", "--update-baseline");
        assertThat(known).doesNotExist();

        lint("--baseline", "known.txt", "--update-baseline", "deploy/a.yaml", "deploy/b.yaml");
        assertThat(Files.readAllLines(known)).hasSize(3);
        LeadlineJar.Run run = lint("--baseline", "known.txt", "--fail-on", "warning", "deploy/a.yaml");
        assertThat(run.code()).isEqualTo(0);
        assertThat(run.err()).contains("1 in the baseline");

        write("deploy/a.yaml", WARNED.replace("job!=\"^batch-.*\",", ""));
        assertThat(lint("--baseline", "known.txt", "deploy/a.yaml").err())
                .contains("1 entry of the baseline known.txt");
        assertThat(lint("--update-baseline", "deploy/a.yaml").code()).isEqualTo(2);
        assertThat(Files.readAllLines(known)).hasSize(3);
    }
}
