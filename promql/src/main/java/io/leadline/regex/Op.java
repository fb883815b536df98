package io.leadline.regex;

/** Kinds of {@link RegexNode}, in the order of Go's (Go 1.26 regexp/syntax/regexp.go): the parser compares them. */
enum Op {
    NO_MATCH,
    EMPTY_MATCH,
    LITERAL,
    CHAR_CLASS,
    ANY_CHAR_NOT_NL,
    ANY_CHAR,
    BEGIN_LINE,
    END_LINE,
    BEGIN_TEXT,
    END_TEXT,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY,
    CAPTURE,
    STAR,
    PLUS,
    QUEST,
    REPEAT,
    CONCAT,
    ALTERNATE,
    /** On the parser's stack only: an open parenthesis. */
    LEFT_PAREN,
    /** On the parser's stack only: a vertical bar. */
    VERTICAL_BAR;

    boolean isPseudo() {
        return compareTo(LEFT_PAREN) >= 0;
    }
}
