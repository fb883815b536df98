package io.leadline.promql;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The cases of Prometheus' own tests, read from where they lie; skipped without them. */
class PrometheusTestDataTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("leadline.data", "../../shared/data")).resolve("promql");

    @Test
    void parsesWhatPrometheusTestsParse() {
        Conformance.of(
                        "data/parse",
                        rows(
                                "promql_parse_cases.jsonl",
                                row -> row.path("start").asText().equals("expr")))
                .verify(PrometheusTestDataTest::parsed);
    }

    @Test
    void printsWhatPrometheusTestsPrint() {
        Conformance.of(
                        "data/print",
                        rows(
                                "promql_print_cases.jsonl",
                                row -> row.path("input").isTextual()
                                        && row.path("expected").isTextual()))
                .verify(PrometheusTestDataTest::printed);
    }

    @Test
    void acceptsWhatPrometheusTestsEvaluate() {
        Conformance.of("data/eval", rows("promql_eval_exprs.jsonl", row -> true))
                .verify(row -> {
                    PromqlResult<Expr> result = Promql.parse(row.path("input").asText(), PromqlOptions.all());
                    return result.error().map(PromqlError::text);
                });
    }

    private static Optional<String> parsed(JsonNode row) {
        PromqlResult<Expr> result = Promql.parse(row.path("input").asText(), options(row));
        if (row.path("fail").asBoolean() != result.value().isEmpty()) {
            return Optional.of("acceptance differs: " + result);
        }
        JsonNode expected = row.path("errors");
        for (int i = 0; i < expected.size(); i++) {
            PromqlError error = result.errors().get(i);
            boolean same = expected.get(i).path("msg").asText().equals(error.message())
                    && expected.get(i).path("start").asInt() == error.startByte()
                    && expected.get(i).path("end").asInt() == error.endByte();
            if (!same) {
                return Optional.of("error " + i + " differs: " + error);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> printed(JsonNode row) {
        PromqlOptions options = options(row);
        Expr expr = Promql.parse(row.path("input").asText(), options).orThrow();
        String print = row.path("kind").asText().equals("pretty")
                ? Promql.pretty(
                        expr, options, row.path("max_characters_per_line").asInt())
                : Promql.print(expr, options);
        return print.equals(row.path("expected").asText()) ? Optional.empty() : Optional.of("but " + print);
    }

    private static PromqlOptions options(JsonNode row) {
        JsonNode switches = row.path("options");
        return PromqlOptions.server()
                .withExperimentalFunctions(
                        switches.path("EnableExperimentalFunctions").asBoolean())
                .withBinopFillModifiers(
                        switches.path("EnableBinopFillModifiers").asBoolean());
    }

    private interface Choice {
        boolean takes(JsonNode row);
    }

    private static List<JsonNode> rows(String file, Choice choice) {
        Path path = FOLDER.resolve(file);
        assumeThat(path).exists();
        try {
            return Files.readAllLines(path).stream()
                    .map(Vectors::json)
                    .filter(choice::takes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
