package io.leadline.promql;

import io.leadline.golang.GoQuote;
import java.util.Locale;

/**
 * Cuts series descriptions into tokens (a port of Prometheus 3.16, promql/parser/lex.go). Up to the end of the labels
 * they are PromQL but for hexadecimal numbers, as {@code 0x3} is a number repeated; then come the values.
 */
final class SeriesScanner extends PromqlScanner {
    private static final int SPECIAL_NUMBER_LENGTH = 3;

    /** Which rules hold. */
    private enum Part {
        LABELS,
        VALUES,
        HISTOGRAM
    }

    private Part part = Part.LABELS;

    private SeriesScanner(String text, PromqlOptions options) {
        super(text, options, false, true);
    }

    /** The tokens of a series description. */
    static TokenList scan(String text, PromqlOptions options) {
        return new SeriesScanner(text, options).scanAll();
    }

    @Override
    protected boolean scanToken() {
        return switch (part) {
            case LABELS -> scanLabels();
            case VALUES -> pos == text.length() ? super.scanToken() : scanValue();
            case HISTOGRAM -> inBrackets ? scanBuckets() : scanHistogram();
        };
    }

    /** Reads a token of PromQL; values follow the closing brace, or a name without braces. */
    private boolean scanLabels() {
        boolean braces = inBraces;
        int before = tokens.size();
        boolean more = super.scanToken();
        if (more && tokens.size() > before) {
            boolean last = braces ? !inBraces : !inBrackets && isName(before) && !is('{');
            part = last ? Part.VALUES : Part.LABELS;
        }
        return more;
    }

    private boolean isName(int token) {
        TokenKind kind = tokens.kind(token);
        return kind == TokenKind.IDENTIFIER
                || kind == TokenKind.METRIC_IDENTIFIER
                || isAlpha(text.charAt(tokens.start(token)));
    }

    private boolean scanValue() {
        int rune = next();
        if (isSpace(rune)) {
            return scanSpace();
        }
        if (isDigit(rune) || (rune == '.' && isDigit(peek()))) {
            backup();
            return scanNumber();
        }
        return switch (rune) {
            case '+' -> emitted(TokenKind.ADD);
            case '-' -> emitted(TokenKind.SUB);
            case 'x' -> emitted(TokenKind.TIMES);
            case '_' -> emitted(TokenKind.BLANK);
            case '{' -> {
                if (!accept('{')) {
                    yield fail("unexpected character in series sequence: '{'");
                }
                part = Part.HISTOGRAM;
                yield emitted(TokenKind.OPEN_HIST);
            }
            default -> {
                if (!isAlpha(rune)) {
                    yield fail("unexpected character in series sequence: " + quoted(rune));
                }
                boolean more = scanWord();
                part = is('{') ? Part.LABELS : Part.VALUES;
                yield more;
            }
        };
    }

    private boolean scanHistogram() {
        int rune = next();
        if (isSpace(rune)) {
            return scanSpace();
        }
        if (isAlpha(rune)) {
            return scanHistogramWord();
        }
        if (isDigit(rune)) {
            backup();
            return scanNumber();
        }
        if (rune == '}' && accept('}')) {
            part = Part.VALUES;
            return emitted(TokenKind.CLOSE_HIST);
        }
        return switch (rune) {
            case ':' -> emitted(TokenKind.COLON);
            case '-' -> emitted(TokenKind.SUB);
            case '[' -> {
                inBrackets = true;
                yield emitted(TokenKind.LEFT_BRACKET);
            }
            default -> fail("histogram description incomplete unexpected: " + quoted(rune));
        };
    }

    private boolean scanHistogramWord() {
        while (pos < text.length() && isAlpha(text.charAt(pos))) {
            pos++;
        }
        String written = text.substring(start, pos);
        String word = written.toLowerCase(Locale.ROOT);
        TokenKind key = HistogramWords.key(word);
        if (key != null) {
            return is(':') ? emitted(key) : fail("missing `:` for histogram descriptor");
        }
        TokenKind value = endsSpecialNumber() ? TokenKind.NUMBER : HistogramWords.hint(word);
        return value != null ? emitted(value) : fail("bad histogram descriptor found: " + GoQuote.quote(written));
    }

    /**
     * Reads a token between the brackets of a list of buckets. Letters that are no number are taken into the next
     * token, whatever it is.
     */
    private boolean scanBuckets() {
        while (true) {
            int rune = next();
            if (isSpace(rune)) {
                return scanSpace();
            }
            if (isDigit(rune)) {
                backup();
                return scanNumber();
            }
            if (rune == '-') {
                return emitted(TokenKind.SUB) && scanNumber();
            }
            if (rune == ']') {
                inBrackets = false;
                return emitted(TokenKind.RIGHT_BRACKET);
            }
            if (!isAlpha(rune)) {
                return fail("invalid character in buckets description: " + quoted(rune));
            }
            if (endsSpecialNumber()) {
                return emitted(TokenKind.NUMBER);
            }
        }
    }

    /** Whether the token that has been read so far is infinity or not a number. */
    private boolean endsSpecialNumber() {
        return pos - start == SPECIAL_NUMBER_LENGTH && TokenKind.keyword(text, start, pos) == TokenKind.NUMBER;
    }

    /** Emits one white space for all that follow each other; the first has been read. */
    private boolean scanSpace() {
        emit(TokenKind.SPACE);
        skipSpaces();
        return true;
    }
}
