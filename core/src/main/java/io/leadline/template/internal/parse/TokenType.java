package io.leadline.template.internal.parse;

/** What a {@link Token} is; the names of those that the generated lexer cuts are the names in its grammar. */
enum TokenType {
    ERROR,
    END_OF_TEXT,
    TEXT,
    OPEN,
    CLOSE,
    SPACE,
    BOOL,
    NUMBER,
    COMPLEX,
    CHARACTER,
    STRING,
    RAW_STRING,
    VARIABLE,
    FIELD,
    IDENTIFIER,
    DECLARE,
    ASSIGN,
    PIPE,
    LEFT,
    RIGHT,
    /** Another printable ASCII character; the comma is one of them, as in Go. */
    OTHER,
    // From here on keywords, which messages show in angle brackets.
    BLOCK,
    BREAK,
    CONTINUE,
    DOT,
    DEFINE,
    ELSE,
    END,
    IF,
    NIL,
    RANGE,
    TEMPLATE,
    WITH
}
