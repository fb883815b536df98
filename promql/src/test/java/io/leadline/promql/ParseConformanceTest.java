package io.leadline.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parses, checks and prints expressions as Prometheus did; all errors in its order and at its positions. */
class ParseConformanceTest {
    @Test
    void parsesAndPrintsAsPrometheus() {
        Conformance.of("promql", "parse").verify(ParseConformanceTest::difference);
    }

    private static Optional<String> difference(JsonNode row) {
        String text = PromqlVectors.text(row, "expr");
        PromqlOptions options = PromqlVectors.options(row);
        PromqlResult<Expr> result = Promql.parse(text, options);
        if (row.path("ok").asBoolean() != result.value().isPresent()) {
            return Optional.of("acceptance differs: " + result);
        }
        if (result.value().isPresent()) {
            return tree(row, text, result.orThrow(), options);
        }
        int count = row.path("error_count").asInt(row.path("errors").size());
        if (count != result.errors().size()) {
            return Optional.of("expected " + count + " errors: " + result);
        }
        ArrayNode errors = PromqlVectors.errors(result.errors());
        Optional<String> difference = Differences.first(row.path("errors"), errors);
        String first = PromqlVectors.text(row, "text");
        return difference.or(() -> equal(first, result.errors().get(0).text(), "text"));
    }

    private static Optional<String> tree(JsonNode row, String text, Expr expr, PromqlOptions options) {
        String canonical = PromqlVectors.text(row, "canonical");
        String pretty = row.has("pretty") || row.has("pretty_hex") ? PromqlVectors.text(row, "pretty") : canonical;
        return Differences.first(row.path("ast"), TreeJson.of(text, expr))
                .or(() -> equal(row.path("type").asText(), expr.type().id(), "type"))
                .or(() -> equal(canonical, Promql.print(expr, options), "canonical"))
                .or(() -> equal(pretty, Promql.pretty(expr, options), "pretty"));
    }

    private static Optional<String> equal(String expected, String actual, String what) {
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of(what + "\n  expected " + expected + "\n  actual   " + actual);
    }
}
