package io.leadline.k8s;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a label selector: a port of {@code labels.Lexer}. A NUL ends a word, and the text at other places. */
final class LabelSelectorLexer {
    enum Kind {
        END,
        CLOSE,
        COMMA,
        NOT,
        DOUBLE_EQUALS,
        EQUALS,
        GREATER_THAN,
        IDENTIFIER,
        IN,
        LESS_THAN,
        NOT_EQUALS,
        NOT_IN,
        OPEN
    }

    record Token(Kind kind, String text) {
        boolean is(Kind other) {
            return kind == other;
        }

        /** The token where words have no meaning of their own. */
        Token asWord() {
            return kind == Kind.IN || kind == Kind.NOT_IN ? new Token(Kind.IDENTIFIER, text) : this;
        }
    }

    private final String text;
    private int position;

    private LabelSelectorLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        LabelSelectorLexer lexer = new LabelSelectorLexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token = lexer.next();
        while (!token.is(Kind.END)) {
            tokens.add(token);
            token = lexer.next();
        }
        tokens.add(token);
        return tokens;
    }

    private Token next() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
        if (position == text.length() || text.charAt(position) == 0) {
            return new Token(Kind.END, "");
        }
        return isSpecial(text.charAt(position)) ? operator() : word();
    }

    private Token operator() {
        int start = position++;
        boolean longer = position < text.length()
                && text.charAt(position) == '='
                && (text.charAt(start) == '=' || text.charAt(start) == '!');
        if (longer) {
            position++;
        }
        skipNul();
        String operator = text.substring(start, longer ? start + 2 : start + 1);
        return new Token(kind(operator), operator);
    }

    private static Kind kind(String operator) {
        return switch (operator) {
            case ")" -> Kind.CLOSE;
            case "," -> Kind.COMMA;
            case "!" -> Kind.NOT;
            case "==" -> Kind.DOUBLE_EQUALS;
            case "=" -> Kind.EQUALS;
            case ">" -> Kind.GREATER_THAN;
            case "<" -> Kind.LESS_THAN;
            case "!=" -> Kind.NOT_EQUALS;
            default -> Kind.OPEN;
        };
    }

    private Token word() {
        int start = position;
        while (position < text.length() && !endsWord(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        skipNul();
        return switch (word) {
            case "in" -> new Token(Kind.IN, word);
            case "notin" -> new Token(Kind.NOT_IN, word);
            default -> new Token(Kind.IDENTIFIER, word);
        };
    }

    private void skipNul() {
        if (position < text.length() && text.charAt(position) == 0) {
            position++;
        }
    }

    private static boolean endsWord(char c) {
        return c == 0 || isSpace(c) || isSpecial(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isSpecial(char c) {
        return "=!(),><".indexOf(c) >= 0;
    }
}
