package io.leadline.promql;

/**
 * A token as a value on the parser's stack.
 *
 * @param kind its kind
 * @param start index of its first char
 * @param end index behind its last char
 * @param text what was written
 */
record Token(TokenKind kind, int start, int end, String text) {}
