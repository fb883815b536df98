package io.leadline.template.internal.fmt;

/**
 * The flags, width and precision of one directive; a port of fmtFlags and the padding in Go 1.26 fmt/format.go. One
 * lives as long as one call of a printing function.
 */
final class Flags {
    boolean minus;
    boolean plus;
    boolean sharp;
    boolean space;
    boolean zero;
    /** {@code %+v}: field names in structs; the plus flag itself is then off. */
    boolean plusV;
    /** {@code %#v}: Go syntax; the sharp flag itself is then off. */
    boolean sharpV;

    boolean hasWidth;
    boolean hasPrecision;
    int width;
    int precision;

    private final TextBuffer out;

    Flags(TextBuffer out) {
        this.out = out;
    }

    void clear() {
        minus = false;
        plus = false;
        sharp = false;
        space = false;
        zero = false;
        plusV = false;
        sharpV = false;
        hasWidth = false;
        hasPrecision = false;
        width = 0;
        precision = 0;
    }

    /** Whether a directive has none, so that texts are printed as they are. */
    boolean areClear() {
        return !(minus || plus || sharp || space || zero || plusV || sharpV || hasWidth || hasPrecision);
    }

    /** The v verb turns two flags into others. */
    void useVerbV() {
        sharpV = sharp;
        sharp = false;
        plusV = plus;
        plus = false;
    }

    /** Writes a text padded to the width, which counts code points. */
    void pad(String text) {
        int missing = hasWidth ? width - text.codePointCount(0, text.length()) : 0;
        if (minus) {
            out.add(text);
            padding(missing);
        } else {
            padding(missing);
            out.add(text);
        }
    }

    /** Pads with spaces whatever the zero flag says. */
    void padWithSpaces(String text) {
        boolean oldZero = zero;
        zero = false;
        pad(text);
        zero = oldZero;
    }

    /** Writes padding only; zeros go to the left only. */
    void padding(int count) {
        out.repeat(zero && !minus ? '0' : ' ', count);
    }

    /** Cuts a text to the precision, which counts code points. */
    String truncate(String text) {
        return hasPrecision && text.codePointCount(0, text.length()) > precision
                ? text.substring(0, text.offsetByCodePoints(0, precision))
                : text;
    }
}
