package io.leadline.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigReaderTest {
    @Test
    void reportsEverythingThatIsWrongInOneRun() {
        List<String> found = problems("""
                rules:
                - seriesquery: up
                  resources:
                    namespaced: "no"
                    overrides:
                      pod: {resource: pod}
                      pod: {resource: pod}
                  name: {match: a, as: b, as: c}
                resourceRules:
                  window: 5 minutes
                extra: 1
                """);
        assertThat(found)
                .containsExactly(
                        "2:3 PA102 `seriesquery` is no key of a rule",
                        "4:17 PA103 `namespaced` must be true or false, not the text `no`",
                        "7:7 PA102 the label `pod` is given twice in `overrides`",
                        "8:10 PA102 `match` is no key of `name`",
                        "8:27 PA102 `as` is given twice in `name`",
                        "10:11 PA106 unknown unit \" minutes\" in duration \"5 minutes\"",
                        "11:1 PA102 `extra` is no key of a configuration");
    }

    @Test
    void suggestsTheKeyThatWasMeant() {
        assertThat(help("rules:\n- series_query: up\n"))
                .containsExactly("there is a key with a similar name: `seriesQuery`");
        assertThat(help("rule: []\n")).containsExactly("there is a key with a similar name: `rules`");
        assertThat(help("rules:\n- name: {x: y}\n")).containsExactly("the keys are `matches`, `as`");
    }

    @Test
    void recognisesCommonMistakes() {
        assertThat(help("rules:\n- seriesQuery: \"up{pod!=\"\"}\"\n").toString())
                .contains("put the whole text in single quotes");
        assertThat(help("rules:\n- seriesQuery: {__name__=\"up\"}\n"))
                .containsExactly("a text that starts with `{` or `[` needs quotes around it");
        assertThat(help("rules:\n- resources: {namespaced: \"no\"}\n")).containsExactly("remove the quotes");
        assertThat(help("rules:\n  custom: []\n").toString()).contains("`rules.custom` becomes `rules`");
        assertThat(help("seriesQuery: up\n").toString()).contains("rules are entries of the list `rules`");
        assertThat(help("apiVersion: v1\n").toString()).contains("a text inside its `data`");
        assertThat(help("rules:\n\t- seriesQuery: up\n")).containsExactly("indent with spaces; a tab cannot indent");
        assertThat(help("rules:\n{{- range .Values.rules }}\n").toString()).contains("render it first");
    }

    @Test
    void warnsAboutASecondDocument() {
        Validated<AdapterConfig> read = ConfigReader.read("rules: []\n---\nrules:\n- seriesQuery: up\n");
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.severity()).isEqualTo(Severity.WARNING))
                .satisfies(d -> assertThat(d.span().orElseThrow().position()).hasToString("3:1"));
        assertThat(ConfigReader.read("rules: []\n---\n").diagnostics()).isEmpty();
        assertThat(ConfigReader.read("rules: []\n---\n\"").diagnostics()).hasSize(1);
    }

    @Test
    void readsJsonAndEmptyFilesAndByteOrderMarks() {
        assertThat(ConfigReader.read("{\"rules\": [{\"seriesQuery\": \"up\"}]}")
                        .orThrow()
                        .rules())
                .hasSize(1);
        assertThat(ConfigReader.read("").orThrow())
                .isEqualTo(AdapterConfig.builder().build());
        assertThat(ConfigReader.read("# nothing\n").orThrow().rules()).isEmpty();
        assertThat(ConfigReader.read("\uFEFFrules:\n- seriesQuery: up\n")
                        .orThrow()
                        .rules())
                .hasSize(1);
        SourceText utf16 = InputFile.decode("a", "\uFEFFrules: []\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(ConfigReader.read(utf16).diagnostics()).isEmpty();
    }

    @Test
    void pointsAtBytesThatAreNoUtf8() {
        SourceText source = InputFile.decode("a", new byte[] {'a', ':', ' ', (byte) 0xFF, '\n'});
        assertThat(problems(source)).containsExactly("1:4 PA003 invalid leading UTF-8 octet");
    }

    @Test
    void survivesHostileInput() {
        assertThat(ConfigReader.read("&a ".repeat(100_000)).diagnostics()).hasSize(1);
        StringBuilder bomb = new StringBuilder("a: &a {b: c}\n");
        bomb.append("rules:\n- &r0 {name: {<<: [");
        bomb.append("{as: x},".repeat(9)).append("]}}\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("- &r").append(i).append(" {<<: [");
            bomb.append(("*r" + (i - 1) + ",").repeat(9)).append("]}\n");
        }
        for (String text : List.of(
                "[".repeat(100_000),
                "{a: ".repeat(100_000),
                "- ".repeat(100_000),
                "? ".repeat(100_000),
                "rules: &r [*r, *r]",
                "rules: [&r {<<: *r}]",
                "rules: [" + "{<<: ".repeat(9_000) + "{}" + "}".repeat(9_000) + "]",
                bomb.toString())) {
            Validated<AdapterConfig> read =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ConfigReader.read(text));
            assertThat(read.hasErrors()).isTrue();
            assertThat(read.diagnostics()).allMatch(d -> d.span().isPresent());
        }
    }

    @Test
    void refusesFilesThatCannotBeConfigurations(@TempDir Path folder) throws IOException {
        assertThat(codes(folder)).containsExactly(Code.PA001);
        assertThat(codes(folder.resolve("none.yaml"))).containsExactly(Code.PA001);
        Path large = folder.resolve("large.yaml");
        Files.writeString(large, "#".repeat(9 << 20));
        assertThat(codes(large)).containsExactly(Code.PA002);
        Path values = folder.resolve("many.yaml");
        Files.writeString(values, "rules: [" + "a,".repeat(600_000) + "]");
        assertThat(codes(values)).containsExactly(Code.PA002);
        Files.writeString(large, "rules: []");
        assertThat(ConfigReader.read(large).orThrow().rules()).isEmpty();
        ReadLimits four = ReadLimits.builder().maxBytes(4).build();
        assertThat(ConfigReader.with(four).readFile(large).hasErrors()).isTrue();
    }

    private static List<Code> codes(Path path) {
        return ConfigReader.read(path).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<String> problems(String yaml) {
        return problems(SourceText.of("config.yaml", yaml));
    }

    private static List<String> problems(SourceText source) {
        return ConfigReader.read(source).diagnostics().stream()
                .map(d -> d.span().orElseThrow().position() + " " + d.code() + " " + d.message())
                .toList();
    }

    private static List<String> help(String yaml) {
        return ConfigReader.read(yaml).diagnostics().stream()
                .flatMap(d -> d.help().stream())
                .toList();
    }
}
