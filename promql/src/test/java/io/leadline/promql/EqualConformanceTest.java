package io.leadline.promql;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.vectors.Conformance;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Finds the same expressions equal that have the same tree in Prometheus. */
class EqualConformanceTest {
    @Test
    void comparesAsRecorded() {
        Conformance.of("promql", "equal").verify(EqualConformanceTest::difference);
    }

    private static Optional<String> difference(JsonNode row) {
        PromqlOptions options = PromqlVectors.options(row);
        Expr a = Promql.parse(PromqlVectors.text(row, "a"), options).orThrow();
        Expr b = Promql.parse(PromqlVectors.text(row, "b"), options).orThrow();
        Optional<PromqlEquivalence.Difference> found = PromqlEquivalence.STRICT.difference(a, b);
        boolean looseToo = found.isPresent() || PromqlEquivalence.LOOSE.test(a, b);
        return found.isEmpty() == row.path("equal").asBoolean() && looseToo
                ? Optional.empty()
                : Optional.of("found " + found + ", loosely too: " + looseToo);
    }
}
