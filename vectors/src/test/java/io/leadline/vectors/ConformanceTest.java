package io.leadline.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ConformanceTest {
    private static final JsonNode ONE = Vectors.json("{\"id\":\"1\",\"in\":\"a\",\"expect\":\"A\"}");
    private static final JsonNode TWO = Vectors.json("{\"id\":\"2\",\"in\":\"b\",\"expect\":\"B\"}");
    private static final JsonNode EITHER = Vectors.json(
            "{\"id\":\"3\",\"in\":\"c\",\"expect\":{\"nondeterministic\":true,\"alternatives\":[\"C\",\"c\"]}}");

    private final ByteArrayOutputStream report = new ByteArrayOutputStream();

    @Test
    void acceptsRowsThatAreAnsweredAsRecorded() {
        assertThatCode(() -> of(ONE, TWO, EITHER).verifyAnswers(answering(String::toUpperCase)))
                .doesNotThrowAnyException();
        assertThat(report.toString(StandardCharsets.UTF_8))
                .isEqualTo("conformance harness/upper: 3 passed, 0 failed\n");
    }

    @Test
    void showsADifferenceWithItsRow() {
        assertThatThrownBy(() -> of(ONE, TWO).verifyAnswers(answering(in -> "A")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("harness/upper: 1 of 2 rows differ")
                .hasMessageContaining("expected \"B\"")
                .hasMessageContaining("\"id\":\"2\"");
    }

    @Test
    void refusesAnAnswerThatIsNoneOfTheAlternatives() {
        assertThatThrownBy(() -> of(EITHER).verifyAnswers(answering(in -> "X")))
                .hasMessageContaining("none of the alternatives");
    }

    @Test
    void countsAnExceptionAsADifference() {
        assertThatThrownBy(() -> of(ONE).verify(row -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessageContaining("threw java.lang.IllegalStateException: a bug");
    }

    @Test
    void refusesAnExceptionForARowThatPasses() {
        JsonNode listed = Vectors.json("{\"id\":\"listed\"}");

        assertThatCode(() -> harness(listed).verify(row -> Optional.of("differs")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> harness(listed).verify(row -> Optional.empty()))
                .hasMessageContaining("stale exception for a row that passes: the reason");
    }

    private Conformance of(JsonNode... rows) {
        return Conformance.of("harness/upper", List.of(rows), "", report());
    }

    private Conformance harness(JsonNode row) {
        return Conformance.of("harness/known", List.of(row), "harness/known listed the reason", report());
    }

    private PrintStream report() {
        return new PrintStream(report, true, StandardCharsets.UTF_8);
    }

    private static Function<JsonNode, JsonNode> answering(Function<String, String> upper) {
        return row -> Vectors.json("\"" + upper.apply(row.get("in").asText()) + "\"");
    }
}
