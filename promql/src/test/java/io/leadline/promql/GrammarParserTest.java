package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fast parser against the one that replays Prometheus': the same trees, and hardly ever a second attempt. */
class GrammarParserTest {
    @Test
    void makesTheSameTreesAsTheReferenceParser() {
        List<String> secondAttempts = new ArrayList<>();
        int accepted = 0;
        for (JsonNode row : Vectors.rows("promql", "parse")) {
            if (!row.path("ok").asBoolean()) {
                continue;
            }
            accepted++;
            String text = PromqlVectors.text(row, "expr");
            PromqlOptions options = PromqlVectors.options(row);
            TokenList tokens = PromqlScanner.scan(text, options);
            Optional<Expr> fast = GrammarParser.expression(tokens, options);
            Object reference = new ReferenceParser(tokens, options, new ErrorList(text)).parse("START_EXPRESSION");
            if (fast.isPresent()) {
                assertThat(fast.get()).as(text).isEqualTo(reference);
            } else {
                secondAttempts.add(text);
            }
        }
        assertThat(accepted).isGreaterThan(1000);
        assertThat(secondAttempts).hasSizeLessThan(accepted / 100 + 1);
    }

    @Test
    void takesSelectorsWithoutASecondAttempt() {
        for (JsonNode row : Vectors.rows("promql", "metric_selector")) {
            if (row.path("ok").asBoolean()) {
                String text = PromqlVectors.text(row, "text");
                PromqlOptions options = PromqlVectors.options(row);
                assertThat(GrammarParser.metricSelector(PromqlScanner.scan(text, options), options))
                        .as(text)
                        .isPresent();
            }
        }
    }

    @Test
    void leavesRareOffsetsToTheReferenceParser() {
        for (String text : List.of("x offset --5m", "x offset (5m) + 3m", "x offset -+(5m)")) {
            TokenList tokens = PromqlScanner.scan(text, PromqlOptions.server());
            assertThat(GrammarParser.expression(tokens, PromqlOptions.server())).isEmpty();
            assertThat(Promql.parse(text).value()).as(text).isPresent();
        }
    }
}
