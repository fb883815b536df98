package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.golang.PrometheusDuration;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Reads the values of numbers and durations as Prometheus' parser does: first with Go's {@code strconv.ParseInt} in any
 * base, then with {@code strconv.ParseFloat}.
 */
final class NumberTexts {
    private static final int SMALL_DIGITS = 9;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String MAX_UNSIGNED = Long.toUnsignedString(-1);

    private NumberTexts() {}

    /** The value of a token if that is a few decimal digits, as most numbers are; else -1. */
    static int smallNumber(String text) {
        int length = text.length();
        if (length > SMALL_DIGITS || (text.charAt(0) == '0' && length > 1)) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            char digit = text.charAt(i);
            if (!TokenCursor.isDigit(digit)) {
                return -1;
            }
            value = 10 * value + digit - '0';
        }
        return value;
    }

    /** The value of a token that the scanner took for a number, or Go's error. */
    static GoResult<Double> number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("inf")) {
            return GoResult.of(Double.POSITIVE_INFINITY);
        }
        if (lower.equals("nan")) {
            return GoResult.of(Double.NaN);
        }
        String digits = lower.replace("_", "");
        boolean hex = digits.startsWith("0x");
        boolean valid = hex ? isHex(digits) : isDecimal(digits);
        if (!valid || !underscoresSeparateDigits(lower)) {
            return failed(text, "invalid syntax");
        }
        if (hex || isOctal(digits)) {
            BigInteger value = new BigInteger(hex ? digits.substring(2) : digits, hex ? 16 : 8);
            if (value.bitLength() <= 63) {
                return GoResult.of((double) value.longValueExact());
            }
            if (hex) {
                // ParseFloat reads hexadecimal numbers only with an exponent.
                return failed(text, "invalid syntax");
            }
        }
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? failed(text, "value out of range") : GoResult.of(value);
    }

    /**
     * The value of a token as a number without a sign ({@code strconv.ParseUint} in base 10), or Go's error. The number
     * may fill all 64 bits.
     */
    static GoResult<Long> unsigned(String text) {
        String prefix = "strconv.ParseUint: parsing " + GoQuote.quote(text) + ": ";
        if (!isDigits(text)) {
            return GoResult.failed(prefix + "invalid syntax");
        }
        int first = 0;
        while (first < text.length() - 1 && text.charAt(first) == '0') {
            first++;
        }
        boolean fits = text.length() - first <= MAX_UNSIGNED.length()
                && (text.length() - first < MAX_UNSIGNED.length()
                        || text.substring(first).compareTo(MAX_UNSIGNED) <= 0);
        return fits
                ? GoResult.of(Long.parseUnsignedLong(text.substring(first)))
                : GoResult.failed(prefix + "value out of range");
    }

    /** The two parts of a duration apart, as Go's {@code Duration.Seconds} adds them. */
    static double seconds(PrometheusDuration duration) {
        long nanos = duration.nanos();
        long whole = nanos / 1_000_000_000;
        return whole + (nanos % 1_000_000_000) / NANOS_PER_SECOND;
    }

    /** Whether seconds are too many for a 64-bit number of nanoseconds. */
    static boolean isOutOfRange(double seconds) {
        return seconds > 0x1p63 / NANOS_PER_SECOND || seconds < -0x1p63 / NANOS_PER_SECOND;
    }

    /** Rounds halves away from zero, as Go does. */
    static double round(double value) {
        double size = Math.abs(value);
        double whole = Math.floor(size);
        return Math.copySign(size - whole >= 0.5 ? whole + 1 : whole, value);
    }

    private static boolean isHex(String digits) {
        for (int i = 2; i < digits.length(); i++) {
            if (!TokenCursor.isHexDigit(digits.charAt(i))) {
                return false;
            }
        }
        return digits.length() > 2;
    }

    /** Digits with at most one point among them, and perhaps an exponent. */
    private static boolean isDecimal(String digits) {
        int e = digits.indexOf('e');
        String mantissa = e < 0 ? digits : digits.substring(0, e);
        int point = mantissa.indexOf('.');
        String all = point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
        if (!isDigits(all)) {
            return false;
        }
        boolean signed = e >= 0 && e + 1 < digits.length() && "+-".indexOf(digits.charAt(e + 1)) >= 0;
        return e < 0 || isDigits(digits.substring(signed ? e + 2 : e + 1));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(TokenCursor::isDigit);
    }

    private static boolean isOctal(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0' && digits.chars().allMatch(c -> c >= '0' && c <= '7');
    }

    /** Go's rule for underscores: between digits, or between a base prefix and a digit. */
    private static boolean underscoresSeparateDigits(String lower) {
        boolean hex = lower.startsWith("0x");
        boolean digitBefore = hex;
        for (int i = hex ? 2 : 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (hex && c >= 'a' && c <= 'f');
            if (c == '_') {
                boolean digitBehind =
                        i + 1 < lower.length() && Character.digit(lower.charAt(i + 1), hex ? 16 : 10) >= 0;
                if (!digitBefore || !digitBehind) {
                    return false;
                }
            }
            digitBefore = digit;
        }
        return true;
    }

    private static GoResult<Double> failed(String text, String reason) {
        return GoResult.failed("strconv.ParseFloat: parsing " + GoQuote.quote(text) + ": " + reason);
    }
}
