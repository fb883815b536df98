package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
