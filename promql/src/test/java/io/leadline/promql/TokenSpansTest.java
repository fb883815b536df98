package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.promql.TokenSpans.Span;
import io.leadline.vectors.Conformance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tokens of each node of the recorded expressions, read alone, are that node. */
class TokenSpansTest {
    @Test
    void nodesAreReadBackFromTheirTokens() {
        Conformance.of("promql", "parse").verify(TokenSpansTest::difference);
    }

    @Test
    void aNodeEndsWhereItsTextEnds() {
        String text = "(sum(x) ) + -y";
        Expr root = Promql.parse(text).orThrow();
        List<String> parts = new ArrayList<>();
        TokenList tokens = PromqlScanner.scan(text, PromqlOptions.server());
        TokenSpans spans = TokenSpans.of(tokens, root);
        ExprWalker.walk(root, node -> parts.add(part(tokens, spans.known(node))));
        assertThat(parts).containsExactly("(sum(x) ) + -y", "(sum(x) )", "sum(x)", "x", "-y", "y");
    }

    private static Optional<String> difference(JsonNode row) {
        String text = PromqlVectors.text(row, "expr");
        PromqlOptions options = PromqlVectors.options(row);
        Expr root = Promql.parse(text, options).value().orElse(null);
        if (root == null) {
            return Optional.empty();
        }
        TokenList tokens = PromqlScanner.scan(text, options);
        TokenSpans spans = TokenSpans.of(tokens, root);
        List<String> differences = new ArrayList<>();
        ExprWalker.walk(root, node -> {
            Span span = spans.exact(node);
            boolean apart = node instanceof VectorSelector vector && vector.bypassEmptyMatcherCheck();
            if (span != null && !apart) {
                String part = part(tokens, span);
                Optional<Expr> again = Promql.parse(part, options).value();
                if (again.isEmpty() || !PromqlEquivalence.STRICT.test(node, again.get())) {
                    differences.add(part);
                }
            }
        });
        return differences.stream().findFirst();
    }

    private static String part(TokenList tokens, Span span) {
        return tokens.text().substring(tokens.start(span.first()), tokens.end(span.last()));
    }
}
