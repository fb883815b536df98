package io.leadline.template.internal.parse;

import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;

/** Values of quoted strings and characters; a port of Unquote and UnquoteChar in Go 1.26 strconv/quote.go. */
final class StringLiteral {
    private static final String SYNTAX = "invalid syntax";

    private final String text;
    private final char quote;
    private int at = 1;

    private StringLiteral(String text) {
        this.text = text;
        this.quote = text.charAt(0);
    }

    /** The value of a token in double quotes or back quotes. */
    static GoResult<String> value(String token) {
        if (token.charAt(0) == '`') {
            return GoResult.of(token.substring(1, token.length() - 1).replace("\r", ""));
        }
        return new StringLiteral(token).read();
    }

    /** The value of a character constant. */
    static GoResult<Integer> character(String token) {
        if (token.length() < 3) { // Go meets the closing quote where the character should be.
            return GoResult.failed(SYNTAX);
        }
        StringLiteral literal = new StringLiteral(token);
        int value = literal.readCharacter();
        if (value < 0) {
            return GoResult.failed(SYNTAX);
        }
        return literal.at == token.length() - 1
                ? GoResult.of(value & ~RAW_BYTE)
                : GoResult.failed("malformed character constant: " + token);
    }

    /** Marks a value that stands for one byte, and not for the character of that number. */
    private static final int RAW_BYTE = 1 << 24;

    private GoResult<String> read() {
        StringBuilder value = new StringBuilder();
        while (at < text.length() - 1) {
            if (text.charAt(at) == '\n') {
                return GoResult.failed(SYNTAX);
            }
            int rune = readCharacter();
            if (rune < 0) {
                return GoResult.failed(SYNTAX);
            }
            boolean raw = (rune & RAW_BYTE) != 0;
            int number = rune & ~RAW_BYTE;
            if (raw && number >= 0x80) {
                value.append((char) (0xDC00 + number));
            } else {
                value.appendCodePoint(number);
            }
        }
        return GoResult.of(GoText.normalized(value.toString()));
    }

    /** Reads one character or escape; -1 if it is wrong. */
    private int readCharacter() {
        int rune = text.codePointAt(at);
        at += Character.charCount(rune);
        if (rune == quote) {
            return -1;
        }
        if (rune != '\\') {
            // Go reads a byte that is not UTF-8 as U+FFFD.
            return Character.isBmpCodePoint(rune) && Character.isSurrogate((char) rune) ? 0xFFFD : rune;
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            case 'x' -> byteOf(digits(2, 16));
            case 'u' -> scalar(digits(4, 16));
            case 'U' -> scalar(digits(8, 16));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                yield byteOf(digits(3, 8));
            }
            case '\\' -> '\\';
            default -> (c == '\'' || c == '"') && c == quote ? c : -1;
        };
    }

    private long digits(int count, int base) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            int digit = c < 0x80 ? Character.digit(c, base) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * base + digit;
            at++;
        }
        return value;
    }

    private static int byteOf(long value) {
        return value < 0 || value > 255 ? -1 : (int) value | RAW_BYTE;
    }

    private static int scalar(long value) {
        return value < 0 || value > Character.MAX_CODE_POINT || (value >= 0xD800 && value < 0xE000) ? -1 : (int) value;
    }
}
