package io.leadline.promql;

import io.leadline.golang.GoQuote;

/** Reads numbers, durations and strings (a port of Prometheus 3.16, promql/parser/lex.go). */
class NumberScanner extends TokenCursor {
    /** Whether a series description is read, where {@code 0x3} is a number repeated. */
    private final boolean seriesDescription;

    NumberScanner(String text, TokenList tokens, boolean seriesDescription) {
        super(text, tokens);
        this.seriesDescription = seriesDescription;
    }

    /** Reads a number or a duration; false if the list has ended with an error. */
    final boolean scanNumberOrDuration() {
        if (scanDigits()) {
            emit(TokenKind.NUMBER);
            return true;
        }
        if (scanDurationRest()) {
            emit(TokenKind.DURATION);
            return true;
        }
        return fail("bad number or duration syntax: " + GoQuote.quote(text.substring(start, pos)));
    }

    /** Reads a number; false if the list has ended with an error. */
    final boolean scanNumber() {
        if (scanDigits()) {
            emit(TokenKind.NUMBER);
            return true;
        }
        return fail("bad number syntax: " + GoQuote.quote(text.substring(start, pos)));
    }

    /**
     * Reads what looks like a number. What is read need not be one (the parser finds out), and what stops the reading
     * decides what an error message shows.
     */
    private boolean scanDigits() {
        int first = pos;
        boolean hex = !seriesDescription && accept('0') && acceptOneOf("xX");
        if (hex) {
            accept('_');
        }
        accept('.');
        acceptDigit(hex);
        boolean dot = false;
        boolean exponent = false;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c == '.') {
                pos++;
                if (dot || acceptOneOf("_.") || hex) {
                    return false;
                }
                dot = true;
            } else if (c == 'e' || c == 'E') {
                pos++;
                if (exponent) {
                    return false;
                }
                exponent = true;
                acceptOneOf("+-");
                if (isCutOff()) {
                    return false;
                }
            } else if (c == '_') {
                pos++;
                if (isCutOff()) {
                    return false;
                }
            } else if (!skipDigits(hex)) {
                break;
            }
        }
        if (pos == first) {
            return false;
        }
        int rune = peek();
        return (seriesDescription && rune == 'x') || !isAlphaNumeric(rune);
    }

    /** Whether no digit can follow what joins digits; moves over the character that stands in its place. */
    private boolean isCutOff() {
        return acceptOneOf("._eE") || pos == text.length();
    }

    private boolean acceptDigit(boolean hex) {
        boolean digit = pos < text.length() && isDigit(text.charAt(pos), hex);
        if (digit) {
            pos++;
        }
        return digit;
    }

    /** Moves over a run of digits; false if there is none. */
    private boolean skipDigits(boolean hex) {
        int i = pos;
        while (i < text.length() && isDigit(text.charAt(i), hex)) {
            i++;
        }
        boolean any = i > pos;
        pos = i;
        return any;
    }

    private static boolean isDigit(char c, boolean hex) {
        return isDigit(c) || (hex && isHexDigit(c));
    }

    /** Reads units and further numbers behind a first number. Units that do not exist are found when it is parsed. */
    private boolean scanDurationRest() {
        if (!acceptOneOf("smhdwy")) {
            return false;
        }
        accept('s');
        while (skipDigits(false)) {
            if (!acceptOneOf("smhdw")) {
                return false;
            }
            accept('s');
        }
        if (isAlphaNumeric(next())) {
            return false;
        }
        backup();
        return true;
    }

    /** Reads a string, its opening quote has been read; false if the list has ended with an error. */
    final boolean scanString(int quote) {
        while (true) {
            skipPlain(quote);
            int rune = next();
            if (rune == quote) {
                emit(TokenKind.STRING);
                return true;
            }
            switch (rune) {
                case '\\' -> {
                    if (!scanEscape(quote)) {
                        return false;
                    }
                }
                case INVALID -> {
                    return fail("invalid UTF-8 rune");
                }
                case END, '\n' -> {
                    return fail("unterminated quoted string");
                }
                default -> {
                    // Part of the string.
                }
            }
        }
    }

    final boolean scanRawString() {
        while (true) {
            switch (next()) {
                case '`' -> {
                    emit(TokenKind.STRING);
                    return true;
                }
                case INVALID -> {
                    return fail("invalid UTF-8 rune");
                }
                case END -> {
                    return fail("unterminated raw string");
                }
                default -> {
                    // Part of the string.
                }
            }
        }
    }

    private boolean scanEscape(int quote) {
        int rune = next();
        if (rune == quote) {
            return true;
        }
        return switch (rune) {
            case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> true;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> scanCode(rune, 3, 8, 255);
            case 'x' -> scanCode(next(), 2, 16, 255);
            case 'u' -> scanCode(next(), 4, 16, Character.MAX_CODE_POINT);
            case 'U' -> scanCode(next(), 8, 16, Character.MAX_CODE_POINT);
            case END -> fail("escape sequence not terminated");
            default -> fail("unknown escape sequence " + named(rune));
        };
    }

    private boolean scanCode(int first, int digits, int base, int max) {
        int rune = first;
        long code = 0;
        for (int n = digits; n > 0; n--) {
            int digit = rune < 0x80 ? Character.digit(rune, base) : -1;
            if (digit < 0) {
                return fail(
                        rune == END
                                ? "escape sequence not terminated"
                                : "illegal character " + named(rune) + " in escape sequence");
            }
            code = code * base + digit;
            if (n > 1) {
                rune = next();
            }
        }
        // Prometheus counts in 32 bits, which eight hexadecimal digits just fill.
        if (code > max || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            return fail("escape sequence is an invalid Unicode code point");
        }
        return true;
    }
}
