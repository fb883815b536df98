package io.leadline.promql;

import io.leadline.golang.internal.GoUnicode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts PromQL into tokens (a port of Prometheus 3.16, promql/parser/lex.go). The grammar {@code PromqlLexer.g4} says
 * the same; this class does it five times faster, reports Prometheus' errors, and counts brackets.
 */
class PromqlScanner extends NumberScanner {
    private final boolean unquotedUtf8Names;
    private final boolean keepComments;
    private final int maxDepth;

    private int parens;
    protected boolean inBraces;
    protected boolean inBrackets;
    /** Whether the first number or function of a range has not been read yet: until then other rules hold. */
    private boolean atRangeStart;

    private boolean gotColon;
    private boolean gotDuration;
    private boolean tooDeep;

    private PromqlScanner(String text, PromqlOptions options, boolean keepComments) {
        this(text, options, keepComments, false);
    }

    /** A scanner for a language that PromQL is a part of. */
    protected PromqlScanner(String text, PromqlOptions options, boolean keepComments, boolean seriesDescription) {
        super(text, new TokenList(text), seriesDescription);
        this.unquotedUtf8Names = options.unquotedUtf8Names();
        this.maxDepth = options.maxDepth();
        this.keepComments = keepComments;
    }

    /** The tokens of a text without its comments. */
    static TokenList scan(String text, PromqlOptions options) {
        return new PromqlScanner(text, options, false).scanAll();
    }

    /** The tokens of a text and its comments. */
    static TokenList scanWithComments(String text, PromqlOptions options) {
        return new PromqlScanner(text, options, true).scanAll();
    }

    /** What is said of a text with too many open parentheses. */
    static String depthMessage(int maxDepth) {
        return "more than " + maxDepth + " levels of nesting";
    }

    protected final TokenList scanAll() {
        boolean more = true;
        while (more) {
            more = scanToken();
            if (tooDeep) {
                tokens.addError(PromqlError.Kind.LIMIT, depthMessage(maxDepth), start);
                more = false;
            }
        }
        return tokens;
    }

    /** Reads one token or a comment; false at the end or after an error. */
    protected boolean scanToken() {
        if (atRangeStart) {
            return scanRangeStart();
        }
        return inBraces ? scanInBraces() : scanStatement();
    }

    /** Reads one token outside braces; false at the end or after an error. */
    private boolean scanStatement() {
        skipSpaces();
        int rune = next();
        if (rune == END) {
            if (parens != 0) {
                return fail("unclosed left parenthesis");
            }
            if (inBrackets) {
                return fail("unclosed left bracket");
            }
            emit(TokenKind.EOF);
            return false;
        }
        if (isNameStart(rune) || rune == ':') {
            return inBrackets ? scanWordInBrackets(rune) : scanWord();
        }
        if (isDigit(rune) || (rune == '.' && isDigit(peek()))) {
            pos = start;
            return scanNumberOrDuration();
        }
        return switch (rune) {
            case '#' -> scanComment();
            case '"', '\'' -> scanString(rune);
            case '`' -> scanRawString();
            case '(' -> openParen();
            case ')' -> closeParen();
            case '{' -> {
                inBraces = true;
                yield emitted(TokenKind.LEFT_BRACE);
            }
            case '[' -> openBracket();
            case ']' -> {
                if (!inBrackets) {
                    yield fail("unexpected right bracket ']'");
                }
                inBrackets = false;
                yield emitted(TokenKind.RIGHT_BRACKET);
            }
            default -> scanOperator(rune);
        };
    }

    private boolean scanOperator(int rune) {
        TokenKind arithmetic = arithmetic(rune);
        if (arithmetic != null) {
            return emitted(arithmetic);
        }
        return switch (rune) {
            case '@' -> emitted(TokenKind.AT);
            case '=' -> {
                if (accept('=')) {
                    yield emitted(TokenKind.EQLC);
                }
                yield is('~') ? fail("unexpected character after '=': '~'") : emitted(TokenKind.EQL);
            }
            case '!' ->
                accept('=') ? emitted(TokenKind.NEQ) : fail("unexpected character after '!': " + quoted(peek()));
            case '<' -> emitted(accept('=') ? TokenKind.LTE : accept('/') ? TokenKind.TRIM_UPPER : TokenKind.LSS);
            case '>' -> emitted(accept('=') ? TokenKind.GTE : accept('/') ? TokenKind.TRIM_LOWER : TokenKind.GTR);
            default -> fail("unexpected character: " + quoted(rune));
        };
    }

    private static @Nullable TokenKind arithmetic(int rune) {
        return switch (rune) {
            case ',' -> TokenKind.COMMA;
            case '*' -> TokenKind.MUL;
            case '/' -> TokenKind.DIV;
            case '%' -> TokenKind.MOD;
            case '+' -> TokenKind.ADD;
            case '-' -> TokenKind.SUB;
            case '^' -> TokenKind.POW;
            default -> null;
        };
    }

    private boolean scanInBraces() {
        skipSpaces();
        int rune = next();
        if (isNameStart(rune)) {
            scanName(false);
            return emitted(TokenKind.IDENTIFIER);
        }
        return switch (rune) {
            case END -> fail("unexpected end of input inside braces");
            case '#' -> scanComment();
            case ',' -> emitted(TokenKind.COMMA);
            case '"', '\'' -> scanString(rune);
            case '`' -> scanRawString();
            case '=' -> emitted(accept('~') ? TokenKind.EQL_REGEX : TokenKind.EQL);
            case '!' -> {
                if (accept('~')) {
                    yield emitted(TokenKind.NEQ_REGEX);
                }
                yield accept('=')
                        ? emitted(TokenKind.NEQ)
                        : fail("unexpected character after '!' inside braces: " + quoted(peek()));
            }
            case '{' -> fail("unexpected left brace '{'");
            case '}' -> {
                inBraces = false;
                yield emitted(TokenKind.RIGHT_BRACE);
            }
            default -> fail("unexpected character inside braces: " + quoted(rune));
        };
    }

    /** Reads one token behind {@code [}; after the first number the common rules hold again. */
    private boolean scanRangeStart() {
        skipSpaces();
        int rune = next();
        TokenKind arithmetic = arithmetic(rune);
        if (arithmetic != null) {
            return emitted(arithmetic);
        }
        if (isDigit(rune) || (rune == '.' && isDigit(peek()))) {
            pos = start;
            gotDuration = true;
            atRangeStart = false;
            return scanNumberOrDuration();
        }
        switch (rune) {
            case END -> {
                return fail("unexpected end of input in duration expression");
            }
            case ']' -> {
                inBrackets = false;
                gotColon = false;
                atRangeStart = false;
                return emitted(TokenKind.RIGHT_BRACKET);
            }
            case ':' -> {
                if (!gotDuration || gotColon) {
                    start = pos;
                    return fail(
                            gotDuration
                                    ? "unexpected repeated colon in duration expression"
                                    : "unexpected colon before duration in duration expression");
                }
                gotColon = true;
                return emitted(TokenKind.COLON);
            }
            case '(' -> {
                return openParen();
            }
            case ')' -> {
                return closeParen();
            }
            default -> {
                gotDuration |= startsDurationKeyword(rune);
                return (startsDurationKeyword(rune) && scanDurationKeyword())
                        || fail("unexpected character in duration expression: " + quoted(rune));
            }
        }
    }

    private boolean scanWordInBrackets(int rune) {
        if (rune == ':') {
            if (gotColon) {
                return fail("unexpected colon ':'");
            }
            gotColon = true;
            return emitted(TokenKind.COLON);
        }
        return (startsDurationKeyword(rune) && scanDurationKeyword())
                || fail("unexpected character: " + quoted(rune) + ", expected ':'");
    }

    private static boolean startsDurationKeyword(int rune) {
        return "srmSRM".indexOf(rune) >= 0;
    }

    private boolean scanDurationKeyword() {
        while (pos < text.length() && isAlpha(text.charAt(pos))) {
            pos++;
        }
        TokenKind keyword = TokenKind.keyword(text, start, pos);
        return (keyword == TokenKind.STEP
                        || keyword == TokenKind.RANGE
                        || keyword == TokenKind.MAX_OF
                        || keyword == TokenKind.MIN_OF)
                && emitted(keyword);
    }

    /** Reads a name or keyword, its first rune has been read. */
    protected final boolean scanWord() {
        boolean colon = scanName(true) || text.charAt(start) == ':';
        TokenKind keyword = colon ? null : TokenKind.keyword(text, start, pos);
        if (keyword == TokenKind.FILL || keyword == TokenKind.FILL_LEFT || keyword == TokenKind.FILL_RIGHT) {
            int next = pos;
            while (next < text.length() && isSpace(text.charAt(next))) {
                next++;
            }
            keyword = next < text.length() && text.charAt(next) == '(' ? keyword : null;
        }
        if (keyword != null) {
            return emitted(keyword);
        }
        return emitted(colon ? TokenKind.METRIC_IDENTIFIER : TokenKind.IDENTIFIER);
    }

    /** Reads the rest of a name; true if it holds a colon. */
    private boolean scanName(boolean colons) {
        boolean colon = false;
        while (true) {
            skipAlphaNumeric();
            int rune = next();
            if (rune == ':' && colons) {
                colon = true;
            } else if (!(unquotedUtf8Names && (rune == '.' || isNameStart(rune)))) {
                backup();
                return colon;
            }
        }
    }

    private boolean isNameStart(int rune) {
        return isAlpha(rune) || (unquotedUtf8Names && rune >= 0x80 && GoUnicode.isLetter(rune));
    }

    private boolean scanComment() {
        while (pos < text.length() && text.charAt(pos) != '\n' && text.charAt(pos) != '\r') {
            pos++;
        }
        if (keepComments) {
            emit(TokenKind.COMMENT);
        }
        return true;
    }

    private boolean openParen() {
        parens++;
        tooDeep = parens > maxDepth;
        return emitted(TokenKind.LEFT_PAREN);
    }

    private boolean closeParen() {
        parens--;
        if (parens < 0) {
            start = pos;
            return fail("unexpected right parenthesis ')'");
        }
        return emitted(TokenKind.RIGHT_PAREN);
    }

    private boolean openBracket() {
        if (inBrackets) {
            return fail("unexpected left bracket '['");
        }
        inBrackets = true;
        atRangeStart = true;
        gotColon = false;
        gotDuration = false;
        return emitted(TokenKind.LEFT_BRACKET);
    }

    protected final boolean emitted(TokenKind kind) {
        emit(kind);
        return true;
    }
}
