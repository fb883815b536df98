package io.leadline.template.internal.parse;

import io.leadline.golang.GoQuote;
import io.leadline.template.internal.fmt.Quotes;
import java.util.Optional;

/**
 * Says in Go's words why a token cannot be what the grammar took it for. The grammar is more liberal than Go's lexer
 * (text/template/parse/lex.go, Go 1.26), which looks at the character behind a word or number.
 */
final class LexicalFault {
    private final String text;
    private final int start;
    private final int end;

    LexicalFault(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** The fault of a token of an action, or empty if it may stand where it does. */
    Optional<String> find(TokenType type) {
        return switch (type) {
            case NUMBER, COMPLEX -> numberFault(type);
            case FIELD, IDENTIFIER -> {
                int first = text.charAt(start) == '.' ? start + 1 : start;
                yield isDigit(text.charAt(first)) ? badNumber() : wordFault();
            }
            case BOOL, VARIABLE, DOT, BLOCK, BREAK, CONTINUE, DEFINE, ELSE, END, IF, NIL, RANGE, TEMPLATE, WITH ->
                wordFault();
            case OTHER -> characterFault();
            default -> Optional.empty();
        };
    }

    private Optional<String> numberFault(TokenType type) {
        boolean real = type == TokenType.NUMBER || text.charAt(end - 1) == 'i';
        return real && !isAlphanumeric(end) ? Optional.empty() : badNumber();
    }

    /** Goes over the number as Go does, to quote as much as it had read. */
    private Optional<String> badNumber() {
        NumberScan scan = new NumberScan(text, start);
        if (scan.next() && scan.atSign()) {
            scan.next();
        }
        return Optional.of("bad number syntax: " + GoQuote.quote(text.substring(start, scan.position())));
    }

    private Optional<String> wordFault() {
        if (end == text.length()
                || Tokenizer.isSpace(text.charAt(end))
                || ".,|:)(".indexOf(text.charAt(end)) >= 0
                || text.startsWith(">>", end)) {
            return Optional.empty();
        }
        return Optional.of("bad character " + Quotes.describe(text.codePointAt(end)));
    }

    private Optional<String> characterFault() {
        char c = text.charAt(start);
        return switch (c) {
            case '"' -> Optional.of("unterminated quoted string");
            case '`' -> Optional.of("unterminated raw quoted string");
            case '\'' -> Optional.of("unterminated character constant");
            case ':' -> Optional.of("expected :=");
            default ->
                c > ' ' && c < 0x7F
                        ? Optional.empty()
                        : Optional.of("unrecognized character in action: " + Quotes.describe(text.codePointAt(start)));
        };
    }

    private boolean isAlphanumeric(int offset) {
        return offset < text.length() && NumberScan.isAlphanumeric(text.codePointAt(offset));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
