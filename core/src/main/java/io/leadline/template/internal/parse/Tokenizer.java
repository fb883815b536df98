package io.leadline.template.internal.parse;

import io.leadline.template.internal.antlr.TemplateLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Cuts a template into tokens with the generated lexer, and does what Go's lexer (text/template/parse/lex.go, Go 1.26)
 * does besides: trims text at the markers, and refuses tokens that may not stand side by side. The list ends with the
 * end of the text or with the first error.
 */
final class Tokenizer {
    private static final Map<Integer, TokenType> TYPES = new HashMap<>();

    static {
        for (TokenType type : TokenType.values()) {
            for (int i = 1; i <= TemplateLexer.VOCABULARY.getMaxTokenType(); i++) {
                if (type.name().equals(TemplateLexer.VOCABULARY.getSymbolicName(i))) {
                    TYPES.put(i, type);
                }
            }
        }
        TYPES.put(TemplateLexer.COMMA, TokenType.OTHER);
    }

    private final String text;
    private final TemplateLexer lexer;
    private final List<Token> tokens = new ArrayList<>();
    /** Text that may still be trimmed by the action behind it. */
    private String pending = "";

    private int pendingStart;
    private int parentheses;
    private int line = 1;
    private int lineUpTo;

    private Tokenizer(String text) {
        this.text = text;
        this.lexer = new TemplateLexer(new TextCharStream(text));
        lexer.removeErrorListeners();
    }

    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (tokens.isEmpty() || !tokens.get(tokens.size() - 1).is(TokenType.ERROR)) {
            org.antlr.v4.runtime.Token raw = lexer.nextToken();
            int start = raw.getStartIndex();
            if (raw.getType() == org.antlr.v4.runtime.Token.EOF) {
                flushText(false);
                if (lexer._mode == TemplateLexer.ACTION) {
                    fail("unclosed action", text.length(), text.length());
                } else {
                    add(TokenType.END_OF_TEXT, text.length(), text.length());
                }
                return;
            }
            int end = raw.getStopIndex() + 1;
            switch (raw.getType()) {
                case TemplateLexer.TEXT -> addText(start, end);
                case TemplateLexer.COMMENT -> flushText(isTrimmed(start));
                case TemplateLexer.BAD_COMMENT -> {
                    flushText(isTrimmed(start));
                    failComment(start, end);
                }
                case TemplateLexer.OPEN -> {
                    flushText(isTrimmed(start));
                    parentheses = 0;
                    add(TokenType.OPEN, start, start + 2);
                }
                default -> addInAction(raw.getType(), start, end);
            }
        }
    }

    private boolean isTrimmed(int open) {
        return open + 3 < text.length() && text.charAt(open + 2) == '-' && isSpace(text.charAt(open + 3));
    }

    private void addText(int start, int end) {
        String addition = text.substring(start, end);
        if (pending.isEmpty()) {
            pendingStart = start;
            // Nothing to join: the first text that this module joins makes classes, which a start of the command pays
            // for.
            pending = addition;
        } else {
            pending += addition;
        }
    }

    private void flushText(boolean trim) {
        int end = pending.length();
        while (trim && end > 0 && isSpace(pending.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            add(TokenType.TEXT, pendingStart, pendingStart + end);
        }
        pending = "";
    }

    private void failComment(int start, int end) {
        boolean closed = text.indexOf("*/", end) >= 0;
        // Go's position is behind the opening delimiter and its marker.
        fail(closed ? "comment ends before closing delimiter" : "unclosed comment", end - 2, start + 2);
    }

    private void addInAction(int rawType, int start, int end) {
        TokenType type = Objects.requireNonNull(TYPES.get(rawType), "every token of an action has a type");
        if (type == TokenType.DOT && end == text.length()) { // Go takes a dot at the very end for a number.
            add(TokenType.NUMBER, start, end);
            return;
        }
        if (type == TokenType.CLOSE) {
            int delimiter = text.indexOf(">>", start);
            if (parentheses > 0) {
                // Go stops at the one space that belongs to the trim marker.
                fail("unclosed left paren", delimiter == start ? start : delimiter - 2, delimiter + 2);
            } else {
                add(TokenType.CLOSE, delimiter, delimiter + 2);
            }
            return;
        }
        Optional<String> fault = new LexicalFault(text, start, end).find(type);
        parentheses += type == TokenType.LEFT ? 1 : type == TokenType.RIGHT ? -1 : 0;
        if (fault.isPresent()) {
            fail(fault.get(), start, end);
        } else if (parentheses < 0) {
            fail("unexpected right paren", start, end);
        } else {
            add(type, start, end);
        }
    }

    private void add(TokenType type, int start, int end) {
        tokens.add(new Token(type, text.substring(start, end), start, end, lineAt(start)));
    }

    private void fail(String message, int start, int end) {
        tokens.add(new Token(TokenType.ERROR, message, start, Math.max(start, end), lineAt(start)));
    }

    /** The line of an offset that is not before the last one asked for. */
    private int lineAt(int offset) {
        for (; lineUpTo < offset; lineUpTo++) {
            if (text.charAt(lineUpTo) == '\n') {
                line++;
            }
        }
        return line;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
