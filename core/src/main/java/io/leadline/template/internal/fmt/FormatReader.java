package io.leadline.template.internal.fmt;

import io.leadline.template.internal.value.GoValue;
import io.leadline.template.internal.value.Nothing;
import io.leadline.template.internal.value.Text;
import java.util.List;

/** Reads a format and prints its arguments; a port of doPrintf in Go 1.26 fmt/print.go. */
final class FormatReader {
    /** Widths, precisions and argument numbers over this are not numbers to Go. */
    private static final int MAX_NUMBER = 1_000_000;

    private final TextBuffer out;
    private final Flags flags;
    private final ValuePrinter printer;
    private final String format;
    /** The format, and behind it the values; their numbers start at 1, as in formats. */
    private final List<GoValue> arguments;

    private int at;
    private int argument = 1;
    private boolean reordered;
    private boolean goodArgument;
    private boolean afterIndex;
    /** The number that {@link #readNumber} or {@link #takeInteger} found. */
    private int number;

    FormatReader(TextBuffer out, List<GoValue> arguments) {
        this.out = out;
        this.flags = new Flags(out);
        this.printer = new ValuePrinter(out, flags);
        this.format = ((Text) arguments.get(0)).value();
        this.arguments = arguments;
    }

    void run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            int end = percent < 0 ? format.length() : percent;
            out.add(format, at, end);
            at = end + 1;
            if (percent >= 0) {
                readDirective();
            }
        }
        if (!reordered && argument < arguments.size()) {
            printExtra();
        }
    }

    private void readDirective() {
        goodArgument = true;
        flags.clear();
        if (readFlags()) {
            return;
        }
        readArgumentNumber();
        readWidth();
        if (at + 1 < format.length() && format.charAt(at) == '.') {
            readPrecision();
        }
        if (!afterIndex) {
            readArgumentNumber();
        }
        if (at >= format.length()) {
            out.add("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        // A byte that is not UTF-8 is U+FFFD to Go.
        printVerb(Character.isBmpCodePoint(verb) && Character.isSurrogate((char) verb) ? 0xFFFD : verb);
    }

    /** Reads flags; true if a plain verb followed directly and was printed. */
    private boolean readFlags() {
        for (; at < format.length(); at++) {
            char c = format.charAt(at);
            switch (c) {
                case '#' -> flags.sharp = true;
                case '0' -> flags.zero = true;
                case '+' -> flags.plus = true;
                case '-' -> flags.minus = true;
                case ' ' -> flags.space = true;
                default -> {
                    if (c < 'a' || c > 'z' || argument >= arguments.size()) {
                        return false;
                    }
                    at++;
                    printArgument(c);
                    return true;
                }
            }
        }
        return false;
    }

    private void readWidth() {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            flags.hasWidth = takeInteger();
            flags.width = number;
            if (!flags.hasWidth) {
                out.add("%!(BADWIDTH)");
            }
            if (flags.width < 0) {
                flags.width = -flags.width;
                flags.minus = true;
                flags.zero = false;
            }
            afterIndex = false;
        } else {
            flags.hasWidth = readNumber(format.length());
            flags.width = number;
            if (afterIndex && flags.hasWidth) {
                goodArgument = false;
            }
        }
    }

    private void readPrecision() {
        at++;
        if (afterIndex) {
            goodArgument = false;
        }
        readArgumentNumber();
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            flags.hasPrecision = takeInteger() && number >= 0;
            flags.precision = Math.max(0, number);
            if (!flags.hasPrecision) {
                out.add("%!(BADPREC)");
            }
            afterIndex = false;
        } else {
            boolean found = readNumber(format.length());
            flags.precision = found ? number : 0;
            flags.hasPrecision = true;
        }
    }

    private void printVerb(int verb) {
        if (verb == '%') {
            out.add('%');
        } else if (!goodArgument) {
            out.add("%!").add(Character.toString(verb)).add("(BADINDEX)");
        } else if (argument >= arguments.size()) {
            out.add("%!").add(Character.toString(verb)).add("(MISSING)");
        } else {
            printArgument(verb);
        }
    }

    private void printArgument(int verb) {
        if (verb == 'v' || verb == 'w') {
            flags.useVerbV();
        }
        printer.printArgument(arguments.get(argument), verb);
        argument++;
    }

    private void printExtra() {
        flags.clear();
        out.add("%!(EXTRA ");
        for (int i = argument; i < arguments.size(); i++) {
            if (i > argument) {
                out.add(", ");
            }
            GoValue value = arguments.get(i);
            if (value == Nothing.NOTHING) {
                out.add("<nil>");
            } else {
                out.add(value.typeName()).add('=');
                printer.printArgument(value, 'v');
            }
        }
        out.add(')');
    }

    /** Takes the next argument as a width or precision. */
    private boolean takeInteger() {
        number = 0;
        if (argument >= arguments.size()) {
            return false;
        }
        GoValue value = arguments.get(argument++);
        long found;
        if (value instanceof GoValue.Int integer) {
            found = integer.value();
        } else if (value instanceof GoValue.Uint8 integer) {
            found = integer.value();
        } else {
            return false;
        }
        if (found > MAX_NUMBER || found < -MAX_NUMBER) {
            return false;
        }
        number = (int) found;
        return true;
    }

    /** Reads digits; one that is too long swallows the rest of the format, as in Go. */
    private boolean readNumber(int end) {
        number = 0;
        boolean found = false;
        for (; at < end && format.charAt(at) >= '0' && format.charAt(at) <= '9'; at++) {
            if (number > MAX_NUMBER) {
                number = 0;
                at = end;
                return false;
            }
            number = number * 10 + (format.charAt(at) - '0');
            found = true;
        }
        return found;
    }

    /** Reads {@code [3]}, which selects an argument; sets {@link #afterIndex}. */
    private void readArgumentNumber() {
        afterIndex = false;
        if (at >= format.length() || format.charAt(at) != '[') {
            return;
        }
        reordered = true;
        int start = at;
        int close = format.length() - start < 3 ? -1 : format.indexOf(']', start + 1);
        if (close < 0) {
            goodArgument = false;
            at = start + 1;
            return;
        }
        at = start + 1;
        boolean found = at < close && readNumber(close) && at == close;
        at = close + 1;
        afterIndex = found;
        if (found && number >= 1 && number < arguments.size()) {
            argument = number;
        } else {
            goodArgument = false;
        }
    }
}
