package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.promql.internal.antlr.PromqlLexer;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The scanner against its specification, the ANTLR lexer grammar, on every expression that Prometheus accepts. */
class LexerGrammarTest {
    @Test
    void scannerReadsWhatTheGrammarSays() {
        int compared = 0;
        for (JsonNode row : Vectors.rows("promql", "parse")) {
            String text = PromqlVectors.text(row, "expr");
            boolean astral = text.codePoints().anyMatch(rune -> rune > 0xFFFF);
            if (row.path("ok").asBoolean() && !row.path("options").has("unquotedUtf8Names") && !astral) {
                assertThat(scanned(text)).as(text).isEqualTo(generated(text));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static List<String> scanned(String text) {
        TokenList tokens = PromqlScanner.scan(text, PromqlOptions.server());
        List<String> list = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            list.add(line(tokens.kind(i).grammarType(), tokens.start(i), tokens.end(i)));
        }
        return list;
    }

    private static List<String> generated(String text) {
        PromqlLexer lexer = new PromqlLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        List<String> list = new ArrayList<>();
        for (Token token : lexer.getAllTokens()) {
            int type = isFill(token.getType()) && !opensParenthesis(text, token.getStopIndex() + 1)
                    ? PromqlLexer.IDENTIFIER
                    : token.getType();
            list.add(line(type, token.getStartIndex(), token.getStopIndex() + 1));
        }
        list.add(line(Token.EOF, text.length(), text.length()));
        return list;
    }

    private static boolean isFill(int type) {
        return type == PromqlLexer.FILL || type == PromqlLexer.FILL_LEFT || type == PromqlLexer.FILL_RIGHT;
    }

    private static boolean opensParenthesis(String text, int index) {
        return text.substring(index).stripLeading().startsWith("(");
    }

    private static String line(int type, int start, int end) {
        String name = type == Token.EOF ? "EOF" : PromqlLexer.VOCABULARY.getSymbolicName(type);
        return name + " " + start + "-" + end;
    }
}
