package io.leadline.template.internal.parse;

/** Reads over a number; a port of scanNumber in Go 1.26 text/template/parse/lex.go. */
final class NumberScan {
    private static final String DECIMAL = "0123456789_";
    private static final String HEXADECIMAL = "0123456789abcdefABCDEF_";

    private final String text;
    private int at;

    NumberScan(String text, int start) {
        this.text = text;
        this.at = start;
    }

    int position() {
        return at;
    }

    boolean atSign() {
        return at < text.length() && "+-".indexOf(text.charAt(at)) >= 0;
    }

    /** Reads one number; false if a letter or digit follows, over which it then stands. */
    boolean next() {
        accept("+-");
        String digits = DECIMAL;
        if (accept("0")) {
            digits = accept("xX") ? HEXADECIMAL : accept("oO") ? "01234567_" : accept("bB") ? "01_" : DECIMAL;
        }
        acceptRun(digits);
        if (accept(".")) {
            acceptRun(digits);
        }
        String exponent = digits.equals(DECIMAL) ? "eE" : digits.equals(HEXADECIMAL) ? "pP" : "";
        if (accept(exponent)) {
            accept("+-");
            acceptRun(DECIMAL);
        }
        accept("i");
        if (at < text.length() && isAlphanumeric(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
            return false;
        }
        return true;
    }

    static boolean isAlphanumeric(int rune) {
        return rune == '_' || Character.isLetter(rune) || Character.isDigit(rune);
    }

    private boolean accept(String valid) {
        boolean found = at < text.length() && valid.indexOf(text.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    private void acceptRun(String valid) {
        while (accept(valid)) {
            // Goes on.
        }
    }
}
