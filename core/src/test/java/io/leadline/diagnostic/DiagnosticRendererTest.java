package io.leadline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.Located;
import io.leadline.source.OffsetMap;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.vectors.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
    private static final SourceText CONFIG = SourceText.of("adapter.yaml", """
            rules:
            - seriesQuery: 'http_requests_total{namespace!=""}'
              resources:
                overrides:
                  namespace: {resource: namespace}
                  pod: {resource: pod}
                  pods: {resource: pods}
              name:
                matches: "^(.*)_total$"
                as: "$1_rps"
              metricsQuery: |
                sum by (<<.GroupBy>>) (
                  rate(<<.Series>>{<<.LabelMatchers>>}[2m])
                )
            """);

    private static Span find(SourceText source, String text) {
        int start = source.text().indexOf(text);
        return source.span(start, start + text.length());
    }

    private static Span config(String text) {
        return find(CONFIG, text);
    }

    private static void golden(String name, Diagnostic diagnostic) {
        golden(name, DiagnosticRenderer.plain(), diagnostic);
    }

    private static void golden(String name, DiagnosticRenderer renderer, Diagnostic diagnostic) {
        Golden.of("diagnostic", name).verify(renderer.render(diagnostic));
    }

    private static Diagnostic labelsOnTwoLines() {
        return Diagnostic.error(Code.PA402, "metric name is empty for every series")
                .at(config("$1_rps"), "refers to a group named `1_rps`, which does not exist")
                .related(config("(.*)"), "the only capture group is 1")
                .impact(Impact.HIDDEN)
                .note("`http_requests_total` becomes ``")
                .help("delimit the group number: `${1}_rps`")
                .build();
    }

    @Test
    void showsMessagePlaceExcerptAndRemarks() {
        golden("two-lines", labelsOnTwoLines());
    }

    @Test
    void drawsWithUnicodeWhenAsked() {
        golden("two-lines-unicode", DiagnosticRenderer.plain().withUnicode(true), labelsOnTwoLines());
    }

    @Test
    void coloursWhenAsked() {
        golden("two-lines-colour", DiagnosticRenderer.plain().withColor(true), labelsOnTwoLines());
    }

    @Test
    void hangsRemarksOfOneLineBelowEachOther() {
        golden(
                "one-line",
                Diagnostic.error(Code.PA304, "labels `namespace` and `http_requests_total` are both wrong")
                        .at(config("namespace!="), "a matcher")
                        .related(config("seriesQuery"), "the key")
                        .related(config("http_requests_total"), "the name")
                        .build());
    }

    @Test
    void hangsRemarksOfRegionsInsideEachOther() {
        golden(
                "nested",
                Diagnostic.warning(Code.PA304, "regions may lie inside each other")
                        .at(config("<<.Series>>"), "the inner one")
                        .related(config("rate(<<.Series>>{<<.LabelMatchers>>}[2m])"), "the outer one")
                        .build());
    }

    @Test
    void leavesOutLinesBetweenLabelsThatAreFarApart() {
        golden(
                "far-apart",
                Diagnostic.error(Code.PA304, "labels `pod` and `pods` name the same resource")
                        .at(config("pods: {resource: pods}"))
                        .related(config("pod: {resource: pod}"), "named here first")
                        .related(config("metricsQuery"), "and used here")
                        .build());
    }

    @Test
    void drawsRegionsOfSeveralLinesInTheMargin() {
        golden(
                "multi-line",
                Diagnostic.error(Code.PA501, "the query has no end")
                        .at(
                                config(
                                        "sum by (<<.GroupBy>>) (\n      rate(<<.Series>>{<<.LabelMatchers>>}[2m])\n    )\n"),
                                "all of it")
                        .related(config("matches: \"^(.*)_total$\"\n    as"), "two keys")
                        .build());
    }

    @Test
    void leavesOutTheMiddleOfLongRegions() {
        Span all = CONFIG.span(0, CONFIG.text().length());
        golden(
                "long-region",
                Diagnostic.info(Code.PA004, "skipped").at(all, "the document").build());
    }

    @Test
    void alignsCaretsUnderWideCombiningAndTabCharacters() {
        SourceText source = SourceText.of("wide.yaml", "\tnäme: 模型 e\u0301 😀 wrong # \u001B[31m\u200B\uDCFF\n");
        golden(
                "wide",
                Diagnostic.error(Code.PA101, "columns count what a terminal shows")
                        .at(find(source, "wrong"), "here")
                        .related(find(source, "模型"), "two wide ones")
                        .related(find(source, "\u001B"), "spelled out")
                        .build());
    }

    @Test
    void cutsLongLinesToThePartAtFault() {
        SourceText source = SourceText.of("long.json", "x".repeat(5_000_000) + "WRONG" + "y".repeat(5_000_000));
        golden(
                "long-line",
                DiagnosticRenderer.plain().withWidth(60),
                Diagnostic.error(Code.PA101, "long lines are cut")
                        .at(find(source, "WRONG"))
                        .build());
    }

    @Test
    void pointsIntoTheOuterFileOfAnEmbeddedText() {
        SourceText outer = SourceText.of("configmap.yaml", "data:\n  config.yaml: |\n    rules:\n    - bad: 1\n");
        int first = outer.text().indexOf("rules");
        int second = outer.text().indexOf("- bad");
        OffsetMap offsets = OffsetMap.builder()
                .verbatim(7, first)
                .verbatim(9, second)
                .build(outer.text().length());
        Located<String> scalar = Located.of(
                "rules:\n- bad: 1\n", Origin.of(outer.span(first, outer.text().length()), offsets));
        SourceText inner = SourceText.embedded(scalar);
        golden(
                "embedded",
                Diagnostic.error(Code.PA102, "unknown key `bad`")
                        .at(find(inner, "bad"))
                        .build());
    }

    @Test
    void showsLabelsOfOtherFilesBelow() {
        SourceText crds = SourceText.of("crds.yaml", "names:\n  plural: models\n");
        golden(
                "two-files",
                Diagnostic.warning(Code.PA302, "no resource `pods`")
                        .at(config("{resource: pods}"), "asked for here")
                        .related(find(crds, "models"), "the only resource is here")
                        .build());
    }

    @Test
    void showsProblemsWithoutAPlace() {
        golden(
                "no-place",
                Diagnostic.error(Code.PA001, "no such file: `x\u001B.yaml`\nsecond line")
                        .help("give the path\nof a file")
                        .build());
    }

    @Test
    void showsOnlyThePlaceInAnEmptyText() {
        SourceText empty = SourceText.of("empty.yaml", "");
        golden(
                "empty-text",
                Diagnostic.error(Code.PA101, "nothing").at(empty.span(0, 0)).build());
    }

    @Test
    void pointsBehindTheLastCharacter() {
        SourceText source = SourceText.of("end.yaml", "rules: [\n");
        golden(
                "end",
                Diagnostic.error(Code.PA101, "the list has no end")
                        .at(source.span(9, 9), "expected `]`")
                        .related(find(source, "["), "starts here")
                        .build());
    }

    @Test
    void separatesSeveralByEmptyLines() {
        Diagnostic one = Diagnostic.error(Code.PA001, "one").build();
        Diagnostic two = Diagnostic.info(Code.PA004, "two").build();

        assertThat(DiagnosticRenderer.plain().render(List.of(one, two)))
                .isEqualTo("error[PA001]: one\n\ninfo[PA004]: two\n");
        assertThat(DiagnosticRenderer.plain().render(List.of())).isEmpty();
    }

    @Test
    void compactFormIsOneLine() {
        assertThat(DiagnosticRenderer.compact(labelsOnTwoLines()))
                .isEqualTo("adapter.yaml:10:10: error[PA402] metric name is empty for every series");
        assertThat(DiagnosticRenderer.compact(Diagnostic.error(Code.PA001, "no\nfile")
                        .at(Optional.empty(), "")
                        .build()))
                .isEqualTo("error[PA001] no\\nfile");
    }
}
