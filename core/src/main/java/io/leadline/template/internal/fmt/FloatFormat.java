package io.leadline.template.internal.fmt;

/** Printing of floats with flags; a port of fmtFloat in Go 1.26 fmt/format.go. */
final class FloatFormat {
    private FloatFormat() {}

    /** Whether a verb prints floats. */
    static boolean takes(int verb) {
        return verb == 'v' || verb == 'F' || (verb < 0x80 && "bgGxXfeE".indexOf(verb) >= 0);
    }

    static void print(TextBuffer out, Flags flags, double value, int verb) {
        char form = verb == 'v' ? 'g' : verb == 'F' ? 'f' : (char) verb;
        int precision = form == 'f' || form == 'e' || form == 'E' ? 6 : -1;
        if (flags.hasPrecision) {
            precision = flags.precision;
        }
        String text = FloatText.format(value, form, precision);
        char sign = text.charAt(0) == '-' ? '-' : '+';
        String number = text.charAt(0) == '-' || text.charAt(0) == '+' ? text.substring(1) : text;
        if (flags.space && sign == '+' && !flags.plus) {
            sign = ' ';
        }
        if (number.charAt(0) == 'I' || number.charAt(0) == 'N') {
            boolean bare = number.charAt(0) == 'N' ? !flags.space && !flags.plus : sign == '+' && !flags.plus;
            flags.padWithSpaces(bare ? number : sign + number);
            return;
        }
        if (flags.sharp && form != 'b') {
            number = withPoint(number, form, precision);
        }
        if (!flags.plus && sign == '+') {
            flags.pad(number);
        } else if (flags.zero && !flags.minus && flags.hasWidth && flags.width > number.length() + 1) {
            out.add(sign);
            flags.padding(flags.width - number.length() - 1);
            out.add(number);
        } else {
            flags.pad(sign + number);
        }
    }

    /** The sharp flag: always a decimal point, and for the general forms no trailing zeros removed. */
    private static String withPoint(String number, char form, int precision) {
        boolean general = form == 'g' || form == 'G' || form == 'x';
        int digits = !general ? 0 : precision == -1 ? 6 : precision;
        boolean hexadecimal = form == 'x' || form == 'X';
        int end = 0;
        boolean hasPoint = false;
        boolean significant = false;
        while (end < number.length() && !startsExponent(number.charAt(end), hexadecimal)) {
            char c = number.charAt(end++);
            if (c == '.') {
                hasPoint = true;
            } else {
                significant |= c != '0';
                digits -= significant ? 1 : 0;
            }
        }
        String head = number.substring(0, end);
        if (!hasPoint) {
            digits -= head.equals("0") ? 1 : 0;
            head += ".";
        }
        return head + "0".repeat(Math.max(0, digits)) + number.substring(end);
    }

    private static boolean startsExponent(char c, boolean hexadecimal) {
        return c == 'p' || c == 'P' || (!hexadecimal && (c == 'e' || c == 'E'));
    }
}
