package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command makes of PromQL expressions, with the real jar. */
class PromqlEndToEndTest {
    private static final String RATIO =
            "sum by (job) (rate(errors_total{job=\"a\"}[5m] offset 1m)) / on (job) group_left (team) max_over_time((-owner > bool 2)[5m:1m])";

    private static LeadlineJar.Run run(String... words) {
        return LeadlineJar.inProject().run(words);
    }

    private static LeadlineJar.Run pipe(String input, String... words) {
        return LeadlineJar.inProject().runWithInput(input.getBytes(StandardCharsets.UTF_8), words);
    }

    @Test
    void showsTheTree() {
        run("promql", "parse", RATIO).verify("promql-parse");
    }

    @Test
    void printsAsPrometheusDoes() {
        run("promql", "print", "sum(rate(foo[5m]))by(job)").verify("promql-print");
        run("promql", "pretty", RATIO).verify("promql-pretty");
    }

    @Test
    void saysWhichLabelsThereAre() {
        run("promql", "labels", "sum by (pod, job) (rate(x{job=\"a\",pod!=\"\"}[5m]))")
                .verify("promql-labels");
        assertThat(run("promql", "labels", "{job=\"a\"}").out())
                .startsWith("type: instant vector; labels: job, any others; metric name perhaps kept\n");
        assertThat(run("promql", "labels", "count(up)").out())
                .startsWith("type: instant vector; labels: none\n")
                .endsWith("at most 1 series\n");
        assertThat(run("promql", "labels", "time()").out()).startsWith("type: scalar\n");
    }

    @Test
    void showsAllErrorsWithTheirPlaces() {
        LeadlineJar.Run run = run("promql", "print", "rate(foo) + abs(x[5m])");

        run.verify("promql-errors");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void readsFromStandardInput() {
        for (String input :
                new String[] {"sum(up)\n", "sum(up)\r\n", "\uFEFFsum(up)", "# a comment\r\nsum(\r\n  up\r\n)\r\n"}) {
            assertThat(pipe(input, "promql", "print").out()).as(input).isEqualTo("sum(up)\n");
            assertThat(pipe(input, "promql", "print", "-").out()).as(input).isEqualTo("sum(up)\n");
        }
        assertThat(pipe("{\"größe\"}", "promql", "print").out()).isEqualTo("{__name__=\"größe\"}\n");
    }

    @Test
    void saysWhatIsMissing() {
        pipe("", "promql", "print").verify("promql-empty");
        run("promql").verify("promql-nothing");
        run("promql", "format", "up").verify("promql-unknown-verb");
        run("promql", "print", "sum", "(up)").verify("promql-unquoted");
    }

    @Test
    void acceptsWhatServersCanBeMadeToAccept() {
        run("promql", "print", "limitk(2, up)").verify("promql-experimental");
        assertThat(run("promql", "print", "--experimental-functions", "limitk(2, up)")
                        .out())
                .isEqualTo("limitk(2, up)\n");
        assertThat(run("promql", "print", "--all", "a + fill(0) b").code()).isZero();
        assertThat(run("promql", "print", "--fill-modifiers", "a + fill(0) b").code())
                .isZero();
        assertThat(run("promql", "print", "a + fill(0) b").code()).isEqualTo(1);
        assertThat(pipe("größe", "promql", "print", "--utf8-names").out()).isEqualTo("größe\n");
        assertThat(pipe("größe", "promql", "print").code()).isEqualTo(1);
    }

    @Test
    void takesExpressionsOfAnyLengthOrSaysThatTheyAreTooLong() {
        String chain = "up or ".repeat(50_000) + "up";
        assertThat(pipe(chain, "promql", "parse").code()).isZero();
        LeadlineJar.Run tooLong = pipe("x".repeat(4_000_001), "promql", "print");
        assertThat(tooLong.code()).isEqualTo(2);
        assertThat(tooLong.err()).isEqualTo("leadline: the expression is longer than the limit of 4000000 bytes\n");
        LeadlineJar.Run tower = pipe("(".repeat(55_000), "promql", "parse");
        assertThat(tower.code()).isEqualTo(1);
        assertThat(tower.err()).startsWith("error[PA009]: more than 500 levels of nesting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001B[31m", "\"\u202E\"", "{", "'"})
    void showsOddCharactersInPlainText(String text) {
        LeadlineJar.Run run = pipe(text, "promql", "parse");

        assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u202E", "\u0000", "Exception", "internal error");
    }

    @Test
    void coloursOnlyWhenAsked() {
        assertThat(run("promql", "parse", "up", "--color", "always").out()).contains("\u001B[");
        assertThat(run("promql", "parse", "up").out()).doesNotContain("\u001B");
    }
}
