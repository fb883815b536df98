package io.leadline.regex;

import static io.leadline.regex.RegexSyntaxException.INVALID_ESCAPE;
import static io.leadline.regex.RegexSyntaxException.INVALID_UTF8;
import static io.leadline.regex.RegexSyntaxException.TRAILING_BACKSLASH;

/** A pattern and the place in it that is read next. Characters and escapes of Go 1.26 regexp/syntax/parse.go. */
final class PatternReader {
    /** What {@link #number} gives for a number that is too large. */
    static final int TOO_LARGE = -1;

    /** What {@link #number} gives where no number stands. */
    static final int NO_NUMBER = -2;

    final String pattern;
    int position;
    private boolean noNamedClassEnd;

    PatternReader(String pattern) {
        this.pattern = pattern;
    }

    boolean atEnd() {
        return position >= pattern.length();
    }

    /** Whether text stands at the place that is read next. */
    boolean looksAt(String text) {
        return pattern.startsWith(text, position);
    }

    /** The char at a distance from the place that is read next, or 0 behind the end. */
    char peek(int distance) {
        int index = position + distance;
        return index < pattern.length() ? pattern.charAt(index) : 0;
    }

    int left() {
        return pattern.length() - position;
    }

    /** What was read since a position. */
    String since(int start) {
        return pattern.substring(start, position);
    }

    /**
     * Where the {@code :]} of a named class stands that is read next, or -1. The pattern is searched in vain only once.
     */
    int namedClassEnd() {
        int end = noNamedClassEnd ? -1 : pattern.indexOf(":]", position + 2);
        noNamedClassEnd = end < 0;
        return end;
    }

    int nextRune() throws RegexSyntaxException {
        int rune = pattern.codePointAt(position);
        if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
            throw new RegexSyntaxException(INVALID_UTF8, pattern.substring(position));
        }
        position += Character.charCount(rune);
        return rune;
    }

    /** Checks that a part of the pattern is valid UTF-8; the error shows the part from the first broken place on. */
    void checkUtf8(int from, int to) throws RegexSyntaxException {
        for (int i = from; i < to; ) {
            int rune = pattern.codePointAt(i);
            if (rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE) {
                throw new RegexSyntaxException(INVALID_UTF8, pattern.substring(i, to));
            }
            i += Character.charCount(rune);
        }
    }

    /** Reads a decimal number without leading zeros; where none stands nothing is read. */
    int number() {
        int start = position;
        if (!isDigit(peek(0)) || (peek(0) == '0' && isDigit(peek(1)))) {
            return NO_NUMBER;
        }
        while (isDigit(peek(0))) {
            position++;
        }
        int value = 0;
        for (int i = start; i < position; i++) {
            if (value >= 100_000_000) {
                return TOO_LARGE;
            }
            value = value * 10 + (pattern.charAt(i) - '0');
        }
        return value;
    }

    /** Reads an escape such as {@code \n}, {@code \x41} or {@code \.}; the backslash is read next. */
    int escape() throws RegexSyntaxException {
        int start = position;
        position++;
        if (atEnd()) {
            throw new RegexSyntaxException(TRAILING_BACKSLASH, "");
        }
        int rune = nextRune();
        int value =
                switch (rune) {
                    case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(rune);
                    case 'x' -> atEnd() ? -1 : hexadecimal();
                    case 'a' -> 0x07;
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'v' -> 0x0B;
                    default -> rune < 0x80 && !isAlphanumeric(rune) ? rune : -1;
                };
        if (value < 0) {
            throw new RegexSyntaxException(INVALID_ESCAPE, since(start));
        }
        return value;
    }

    /** Up to three octal digits. A single one other than 0 would be a reference to a group: there is no such thing. */
    private int octal(int first) {
        if (first != '0' && !isOctal(peek(0))) {
            return -1;
        }
        int value = first - '0';
        for (int i = 1; i < 3 && isOctal(peek(0)); i++) {
            value = value * 8 + (peek(0) - '0');
            position++;
        }
        return value;
    }

    private int hexadecimal() throws RegexSyntaxException {
        int first = nextRune();
        if (first == '{') {
            return bracedHexadecimal();
        }
        int high = hexDigit(first);
        if (atEnd()) {
            return -1;
        }
        int low = hexDigit(nextRune());
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private int bracedHexadecimal() throws RegexSyntaxException {
        int value = 0;
        for (int digits = 0; !atEnd(); digits++) {
            int rune = nextRune();
            if (rune == '}') {
                return digits == 0 ? -1 : value;
            }
            int digit = hexDigit(rune);
            value = value * 16 + digit;
            if (digit < 0 || value > CharRanges.MAX_RUNE) {
                return -1;
            }
        }
        return -1;
    }

    static boolean isAlphanumeric(int rune) {
        return (rune >= '0' && rune <= '9') || (rune >= 'A' && rune <= 'Z') || (rune >= 'a' && rune <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    private static int hexDigit(int rune) {
        return rune < 0x80 ? Character.digit(rune, 16) : -1;
    }
}
