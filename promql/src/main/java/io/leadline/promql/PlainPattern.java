package io.leadline.promql;

/**
 * Recognises the patterns that most matchers have: alternatives of letters, digits and dots, perhaps repeated. Such a
 * pattern is valid without being read as a regular expression, which for thousands of alternatives takes longer than
 * parsing the query.
 */
final class PlainPattern {
    private PlainPattern() {}

    /** Whether a pattern is certainly valid; false says nothing. */
    static boolean isPlain(String pattern) {
        boolean repeatable = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (isLiteral(c) || c == '.') {
                repeatable = true;
            } else if (c == '|') {
                repeatable = false;
            } else if ((c == '*' || c == '+' || c == '?') && repeatable) {
                // A second sign behind it means something else.
                repeatable = false;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isLiteral(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == ':'
                || c == '/'
                || c == ' ';
    }
}
