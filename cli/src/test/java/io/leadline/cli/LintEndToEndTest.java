package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code leadline lint}: what it prints where, and how it ends. */
class LintEndToEndTest {
    private static final String GOOD = """
            rules:
            - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
              resources: {template: "<<.Resource>>"}
              name: {matches: "^(.*)_total$", as: "${1}_per_second"}
              metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
            """;
    private static final String WARNED = GOOD.replace("pod!=", "job!=\"^batch-.*\",pod!=");
    private static final String BROKEN = GOOD.replace("metricsQuery:", "metricQuery:");

    @TempDir
    private Path folder = Path.of("");

    private LeadlineJar.Run lint(String... words) throws IOException {
        Files.writeString(folder.resolve("good.yaml"), GOOD);
        Files.writeString(folder.resolve("warned.yaml"), WARNED);
        Files.writeString(folder.resolve("broken.yaml"), BROKEN);
        String[] all = new String[words.length + 1];
        all[0] = "lint";
        System.arraycopy(words, 0, all, 1, words.length);
        LeadlineJar.Run run = LeadlineJar.in(folder).run(all);
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception", "internal error");
        return run;
    }

    @Test
    void saysWhatIsWrongWithEachFile() throws IOException {
        lint("good.yaml", "warned.yaml", "broken.yaml").verify("lint-pretty");
    }

    @Test
    void hasALineForEachFinding() throws IOException {
        lint("--format", "compact", "good.yaml", "warned.yaml", "broken.yaml").verify("lint-compact");
    }

    @Test
    void saysOnceThatTheRulesOfTheChartAreLeftOut() throws IOException {
        Files.writeString(folder.resolve("values.yaml"), "rules: {custom: []}\n");
        LeadlineJar.Run run = lint("values.yaml", "values.yaml");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsOnlyOnce("note: findings in the default rules of the Helm chart are left out");
        assertThat(lint("--chart-defaults", "values.yaml").out()).contains("default-rules.yaml");
    }

    @Test
    void failsFromTheLevelThatIsAskedFor() throws IOException {
        assertThat(lint("good.yaml").code()).isEqualTo(0);
        assertThat(lint("warned.yaml").code()).isEqualTo(0);
        assertThat(lint("--fail-on", "warning", "warned.yaml").code()).isEqualTo(1);
        assertThat(lint("good.yaml", "broken.yaml", "good.yaml").code()).isEqualTo(1);
    }

    @Test
    void tellsWhatItCannotReadFromWhatIsWrong() throws IOException {
        LeadlineJar.Run run = lint("missing.yaml", "broken.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("PA001", "PA102");
        assertThat(lint().code()).isEqualTo(2);
    }

    @Test
    void writesSeveralReportsInOneRun() throws IOException {
        LeadlineJar.Run run =
                lint("--format", "pretty", "--format", "compact", "--output", "reports/new/lint.txt", "warned.yaml");

        assertThat(run.code()).isEqualTo(0);
        assertThat(run.out()).startsWith("warning[PA203]: ");
        assertThat(folder.resolve("reports/new/lint.txt")).content().startsWith("warned.yaml:2:51: warning[PA203] ");
    }

    @Test
    void leavesStandardOutputEmptyIfAllReportsGoToFiles() throws IOException {
        LeadlineJar.Run run = lint("--format", "pretty", "--output", "lint.txt", "--color", "always", "broken.yaml");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("lint.txt")).content().contains("\u001B[");
        lint("--format", "pretty", "--output", "lint.txt", "broken.yaml");
        assertThat(folder.resolve("lint.txt")).content().startsWith("error[PA102]: ");
    }

    @Test
    void saysWhichReportItCannotWrite() throws IOException {
        LeadlineJar.Run run = lint(
                "--format",
                "compact",
                "--output",
                "good.yaml/lint.txt",
                "--format",
                "compact",
                "--output",
                "-",
                "broken.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).startsWith("broken.yaml:5:3: error[PA102]");
        assertThat(run.err()).contains("cannot write the report `good.yaml/lint.txt`: `", "good.yaml` is no folder");
        assertThat(lint("--format", "compact", "--output", ".", "good.yaml").err())
                .contains("cannot write the report `.`: it is a folder");
    }

    @Test
    void refusesReportsThatWouldBeMixed() throws IOException {
        assertThat(lint("--format", "pretty", "--format", "compact", "good.yaml")
                        .code())
                .isEqualTo(2);
        assertThat(lint("--format", "pretty", "--output", "a", "--format", "compact", "--output", "a", "good.yaml")
                        .code())
                .isEqualTo(2);
        assertThat(lint("--format", "pretty", "--output", "a", "--output", "b", "good.yaml")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void replacesNoInput() throws IOException {
        LeadlineJar.Run run = lint("--format", "json", "--output", "./good.yaml", "warned.yaml", "good.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("the report `./good.yaml` would replace an input");
        assertThat(folder.resolve("good.yaml")).content().isEqualTo(GOOD);
    }

    @Test
    void writesAllFormatsInOneRun() throws IOException {
        LeadlineJar.Run run = lint(
                "--format",
                "json",
                "--format",
                "sarif",
                "--output",
                "out/lint.sarif",
                "--format",
                "junit",
                "--output",
                "out/junit.xml",
                "--format",
                "checkstyle",
                "--output",
                "out/checkstyle.xml",
                "--format",
                "pretty",
                "--output",
                "out/lint.txt",
                "--fail-on",
                "warning",
                "good.yaml",
                "warned.yaml",
                "broken.yaml");

        assertThat(run.code()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/summary/inputs").asInt()).isEqualTo(3);
        assertThat(json.path("findings").findValuesAsText("code")).containsExactly("PA203", "PA102");
        JsonNode sarif =
                new ObjectMapper().readTree(folder.resolve("out/lint.sarif").toFile());
        assertThat(sarif.at("/runs/0/results").findValuesAsText("ruleId")).containsExactly("PA203", "PA102");
        assertThat(sarif.at("/runs/0/tool/driver/version").asText()).isNotEmpty();
        assertThat(folder.resolve("out/junit.xml")).content().contains("tests=\"3\" failures=\"2\"");
        assertThat(folder.resolve("out/checkstyle.xml")).content().contains("<file name=\"good.yaml\">");
        assertThat(folder.resolve("out/lint.txt")).content().startsWith("warning[PA203]: ");
    }

    @Test
    void annotatesOnGithubAndAddsToTheSummary() throws IOException {
        Files.writeString(folder.resolve("good.yaml"), GOOD);
        Files.writeString(folder.resolve("broken.yaml"), BROKEN);
        Files.writeString(folder.resolve("summary.md"), "before\n");
        LeadlineJar.Run run = LeadlineJar.in(folder)
                .with("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString())
                .run("lint", "--format", "github", "good.yaml", "broken.yaml");

        assertThat(run.out()).startsWith("::error file=broken.yaml,line=5,endLine=5,col=3,endColumn=14,title=PA102 ");
        assertThat(folder.resolve("summary.md"))
                .content()
                .startsWith("before\n## leadline lint\n\n1 error in 2 inputs\n");
    }

    @Test
    void saysInJsonWhatItCannotRead() throws IOException {
        LeadlineJar.Run run = lint("--format", "json", "--api-resources", "missing.txt", "missing.yaml", "good.yaml");

        assertThat(run.code()).isEqualTo(2);
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("findings").findValuesAsText("code")).containsExactly("PA001");
        assertThat(json.path("problems").findValuesAsText("code")).containsExactly("PA001");
    }

    @Test
    void tellsProgramsThatItHasFailed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        ReportOptions options = new ReportOptions();
        new CommandLine(options).parseArgs("--format", "JSON");

        options.writeFailure("no memory left", new Console(InputStream.nullInputStream(), stream, stream, Map.of()));

        assertThat(new ObjectMapper()
                        .readTree(out.toByteArray())
                        .at("/error/message")
                        .asText())
                .isEqualTo("no memory left");
    }
}
