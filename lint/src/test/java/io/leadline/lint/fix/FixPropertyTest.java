package io.leadline.lint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.Finding;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same mistakes in layouts of all kinds: they go, and the layout stays. */
class FixPropertyTest {
    private static final Fixer FIXER = Fixer.with(Linter.standard());

    /** How somebody writes YAML. */
    record Layout(int indent, boolean dashIndented, String quote, boolean flow, String comment, String blank) {
        String quoted(String text) {
            boolean isPlain = quote.isEmpty() && !flow;
            return isPlain ? text : (quote.isEmpty() ? "'" : quote) + text + (quote.isEmpty() ? "'" : quote);
        }

        String end() {
            return comment.isEmpty() ? "\n" : "  # " + comment + "\n";
        }

        String in(int depth) {
            return " ".repeat(indent * depth);
        }

        /** The entries of a key, in a block or between braces. */
        String mapping(int depth, String key, List<String> entries) {
            return flow
                    ? key + ": {" + String.join(", ", entries) + "}" + end()
                    : key + ":" + end()
                            + entries.stream()
                                    .map(entry -> in(depth + 1) + entry + end())
                                    .collect(Collectors.joining());
        }

        String rule(String flaw) {
            String typo = flaw.equals("key") ? "metricQuery" : "metricsQuery";
            String dash = (dashIndented ? " ".repeat(indent) : "") + "-" + " ".repeat(indent - 1);
            String keys = mapping(0, "resources", List.of("template: " + quoted("kube_<<.Resource>>")))
                    + blank
                    + mapping(
                            0, "name", List.of("matches: " + quoted("^(.*)_total$"), "as: " + quoted("$1_per_second")))
                    + typo + ": sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)" + end()
                    + "seriesQuery: 'requests_total{kube_namespace!=\"\",kube_pod!=\"\"}'";
            String space = " ".repeat(dash.length());
            return dash
                    + keys.lines()
                            .map(line -> line.isEmpty() ? line : space + line)
                            .collect(Collectors.joining("\n"))
                            .strip()
                    + end();
        }
    }

    @Property(tries = 150)
    void keepsTheLayout(
            @ForAll("layouts") Layout layout,
            @ForAll("flaws") String flaw,
            @ForAll boolean isConfigMap,
            @ForAll boolean hasCarriageReturns) {
        String yaml = "# " + layout.comment() + "\nrules:" + layout.end() + layout.blank() + layout.rule(flaw);
        String file = isConfigMap
                ? "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  config.yaml: |\n" + yaml.indent(4)
                : yaml;
        String text = hasCarriageReturns ? file.replace("\n", "\r\n") : file;

        FixedText fixed = FIXER.fix(SourceText.of("config.yaml", text));

        Replay.verify(fixed);
        String expected = text.replace("metricQuery", "metricsQuery");
        assertThat(fixed.result().stream().map(Finding::message)).isEmpty();
        assertThat(fixed.after().text().replace("${1}", "$1").replace("'$1_per_second'", "$1_per_second"))
                .isEqualTo(expected.replace("'$1_per_second'", "$1_per_second"));
        assertThat(FIXER.fix(fixed.after()).isChanged()).isFalse();
    }

    @Provide
    Arbitrary<String> flaws() {
        return Arbitraries.of("key", "name");
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "'", "\""),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "it's \"here\"", "a\ttab", "$1_x: {", "<<: *none"),
                        Arbitraries.of("", "\n", "\n# more\n"))
                .as(Layout::new);
    }
}
