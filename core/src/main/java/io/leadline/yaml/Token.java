package io.leadline.yaml;

/**
 * A token of the stream.
 *
 * @param type what it is
 * @param start where it starts
 * @param end behind it
 * @param text name of an anchor or alias, handle of a tag, or empty
 * @param suffix suffix of a tag, prefix of a tag directive, or empty
 * @param scalar value of a scalar; an empty one for other tokens
 * @param plain whether a scalar is written without quotes or block header
 */
record Token(TokenType type, Mark start, Mark end, String text, String suffix, ScalarText scalar, boolean plain) {
    static Token of(TokenType type, Mark start, Mark end) {
        return named(type, start, end, "", "");
    }

    static Token named(TokenType type, Mark start, Mark end, String text, String suffix) {
        return new Token(type, start, end, text, suffix, ScalarText.NONE, false);
    }

    static Token scalar(Mark start, Mark end, ScalarText scalar, boolean plain) {
        return new Token(TokenType.SCALAR, start, end, "", "", scalar, plain);
    }

    boolean is(TokenType first, TokenType second) {
        return type == first || type == second;
    }

    boolean is(TokenType first, TokenType second, TokenType third) {
        return type == first || type == second || type == third;
    }
}
