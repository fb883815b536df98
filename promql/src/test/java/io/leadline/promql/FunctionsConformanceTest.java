package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Knows the functions and aggregations that Prometheus' parser lists. */
class FunctionsConformanceTest {
    @Test
    void knowsTheFunctionsOfPrometheus() {
        Optional<String> recorded = Vectors.text("promql/functions.json");
        assumeThat(recorded).isPresent();
        JsonNode lists = Vectors.json(recorded.orElseThrow());
        List<JsonNode> rows = new ArrayList<>();
        lists.path("functions").forEach(rows::add);
        lists.path("aggregators").forEach(rows::add);
        Conformance.of("promql/functions", rows).verify(FunctionsConformanceTest::difference);
        assertThat(PromqlFunction.all()).hasSize(lists.path("functions").size());
        assertThat(Aggregation.values()).hasSize(lists.path("aggregators").size());
    }

    private static Optional<String> difference(JsonNode row) {
        String expected;
        String actual;
        if (row.has("arg_types")) {
            PromqlFunction function =
                    PromqlFunction.named(row.path("name").asText()).orElseThrow();
            List<String> types = new ArrayList<>();
            row.path("arg_types").forEach(type -> types.add(type.asText()));
            expected = types + " " + row.path("variadic") + " "
                    + row.path("return_type").asText() + " " + row.path("experimental");
            actual = function.argumentTypes().stream().map(ValueType::id).toList() + " " + function.variadic() + " "
                    + function.returnType().id() + " " + function.experimental();
        } else {
            Aggregation aggregation =
                    Aggregation.valueOf(row.path("name").asText().toUpperCase(Locale.ROOT));
            expected = row.path("param_type").asText("") + " " + row.path("experimental");
            actual = aggregation.parameterType().map(ValueType::id).orElse("") + " " + aggregation.isExperimental();
        }
        return expected.equals(actual) ? Optional.empty() : Optional.of(expected + " but " + actual);
    }
}
