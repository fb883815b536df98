package io.leadline.promql;

/**
 * Where Prometheus takes an expression to end: behind the last bracket, number or duration that was read, even if that
 * is already the token behind the expression (parse.go, {@code lastClosing}). Not thread-safe.
 */
final class ClosingToken {
    private int end;
    private int lastStart;

    void reading(Token token) {
        lastStart = token.start();
        if (isClosing(token.kind())) {
            end = token.end();
        }
    }

    static boolean isClosing(TokenKind kind) {
        return switch (kind) {
            case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, DURATION, NUMBER -> true;
            default -> false;
        };
    }

    int end() {
        return end;
    }

    /** The end of an aggregation that may have read a parenthesis too many. */
    int endBeforeParen(String text) {
        return endBeforeParen(text, end, lastStart);
    }

    /**
     * Looks for the parenthesis before the one that was read last; nothing but white space may stand between them, else
     * Prometheus does not find it (lex.go, {@code findPrevRightParen}).
     */
    static int endBeforeParen(String text, int end, int lastStart) {
        if (end <= 0 || lastStart <= 0 || lastStart >= text.length() || text.charAt(lastStart) != ')') {
            return end;
        }
        for (int i = lastStart - 1; i > 0; i--) {
            if (text.charAt(i) == ')') {
                return i + 1;
            }
            if (!TokenCursor.isSpace(text.charAt(i))) {
                return end;
            }
        }
        return end;
    }
}
