package io.leadline.template.internal.parse;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;

/**
 * A piece of a template.
 *
 * @param type what it is
 * @param text its text; for an error the message
 * @param start where it starts, in UTF-16 units
 * @param end where it ends, exclusive
 * @param line its line, 1-based
 */
record Token(TokenType type, String text, int start, int end, int line) {
    /** The length from which on Go cuts a token in a message, in bytes and in characters. */
    private static final int SHOWN = 10;

    boolean is(TokenType other) {
        return type == other;
    }

    boolean isComma() {
        return type == TokenType.OTHER && text.equals(",");
    }

    boolean isQuoted() {
        return type == TokenType.STRING || type == TokenType.RAW_STRING;
    }

    /** Whether a command can start with it. */
    boolean startsOperand() {
        return switch (type) {
            case BOOL, CHARACTER, COMPLEX, DOT, FIELD, IDENTIFIER, NUMBER, NIL, RAW_STRING, STRING, VARIABLE, LEFT ->
                true;
            default -> false;
        };
    }

    /** The token as Go's messages show it. */
    String shown() {
        if (type == TokenType.END_OF_TEXT) {
            return "EOF";
        }
        if (type == TokenType.ERROR) {
            return text;
        }
        if (type.compareTo(TokenType.BLOCK) >= 0) {
            return "<" + text + ">";
        }
        if (GoText.byteLength(text, 0, text.length()) > SHOWN) {
            int length = text.codePointCount(0, text.length());
            return GoQuote.quote(length > SHOWN ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) : text) + "...";
        }
        return GoQuote.quote(text);
    }
}
