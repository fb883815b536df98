package io.leadline.template.internal.fmt;

import java.util.Locale;

/** Printing of integers; a port of fmtInteger, fmtUnicode, fmtC and fmtQc in Go 1.26 fmt/format.go. */
final class IntegerFormat {
    private IntegerFormat() {}

    /** The base that a verb prints in, or 0 if it does not print a number in a base. */
    static int base(int verb) {
        return switch (verb) {
            case 'v', 'd' -> 10;
            case 'b' -> 2;
            case 'o', 'O' -> 8;
            case 'x', 'X' -> 16;
            default -> 0;
        };
    }

    /** Prints a number; one that is not signed is a byte here, so that a long holds it. */
    static void print(TextBuffer out, Flags flags, long value, int base, int verb) {
        if (flags.hasPrecision && flags.precision == 0 && value == 0) {
            out.repeat(' ', flags.width);
            return;
        }
        boolean negative = value < 0;
        String digits = Long.toUnsignedString(negative ? -value : value, base);
        if (verb == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        boolean hasSign = negative || flags.plus || flags.space;
        int least = flags.precision;
        if (!flags.hasPrecision && flags.zero && !flags.minus && flags.hasWidth) {
            least = hasSign ? flags.width - 1 : flags.width;
        }
        StringBuilder text = new StringBuilder();
        if (hasSign) {
            text.append(negative ? '-' : flags.plus ? '+' : ' ');
        }
        text.append(verb == 'O' ? "0o" : "");
        int zeros = Math.max(0, least - digits.length());
        if (flags.sharp) {
            text.append(prefix(base, verb, zeros > 0 || digits.startsWith("0")));
        }
        text.append("0".repeat(zeros)).append(digits);
        flags.padWithSpaces(text.toString());
    }

    private static String prefix(int base, int verb, boolean startsWithZero) {
        return switch (base) {
            case 2 -> "0b";
            case 8 -> startsWithZero ? "" : "0";
            case 16 -> verb == 'X' ? "0X" : "0x";
            default -> "";
        };
    }

    /** {@code %U}. */
    static void printUnicode(Flags flags, long value) {
        int least = flags.hasPrecision && flags.precision > 4 ? flags.precision : 4;
        String digits = Long.toUnsignedString(value, 16).toUpperCase(Locale.ROOT);
        String text = "U+" + "0".repeat(Math.max(0, least - digits.length())) + digits;
        if (flags.sharp && Quotes.isRune(value) && Quotes.isPrint((int) value)) {
            text += " '" + Character.toString((int) value) + "'";
        }
        flags.padWithSpaces(text);
    }

    /** {@code %c}. */
    static void printCharacter(Flags flags, long value) {
        flags.pad(Character.toString(Quotes.isRune(value) ? (int) value : 0xFFFD));
    }
}
