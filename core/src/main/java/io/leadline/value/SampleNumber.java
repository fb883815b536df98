package io.leadline.value;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import java.util.Locale;

/**
 * Numbers in answers: {@code strconv.ParseFloat} for values and {@code model.Time.UnmarshalJSON} of prometheus/common
 * v0.46.0 for times.
 */
final class SampleNumber {
    private SampleNumber() {}

    static GoResult<Double> value(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String unsigned = lower.startsWith("+") || lower.startsWith("-") ? lower.substring(1) : lower;
        if (lower.equals("nan")) {
            return GoResult.of(Double.NaN);
        }
        if (unsigned.equals("inf") || unsigned.equals("infinity")) {
            return GoResult.of(lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        boolean hex = unsigned.startsWith("0x");
        String digits = unsigned.replace("_", "");
        if (!isNumber(digits, hex) || !underscoresSeparateDigits(unsigned, hex)) {
            return GoResult.failed("strconv.ParseFloat: parsing " + GoQuote.quote(text) + ": invalid syntax");
        }
        double value = Double.parseDouble(lower.replace("_", ""));
        return Double.isInfinite(value)
                ? GoResult.failed("strconv.ParseFloat: parsing " + GoQuote.quote(text) + ": value out of range")
                : GoResult.of(value);
    }

    /** Whether an unsigned text is a number of Go's syntax, of which Java then makes the same value. */
    private static boolean isNumber(String text, boolean hex) {
        int i = hex ? 2 : 0;
        int digits = 0;
        boolean point = false;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (Character.digit(c, hex ? 16 : 10) >= 0 && c < 0x80) {
                digits++;
            } else {
                break;
            }
        }
        boolean exponent = i < text.length() && text.charAt(i) == (hex ? 'p' : 'e');
        if (digits == 0 || (hex && !exponent)) {
            return false;
        }
        if (!exponent) {
            return i == text.length();
        }
        i++;
        if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        int start = i;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > start && i == text.length();
    }

    /** {@code underscoreOK} of strconv: one between digits, or behind {@code 0x}. */
    private static boolean underscoresSeparateDigits(String text, boolean hex) {
        boolean afterDigit = hex;
        for (int i = hex ? 2 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c < 0x80 && Character.digit(c, hex ? 16 : 10) >= 0;
            boolean digitBehind = i + 1 < text.length() && Character.digit(text.charAt(i + 1), hex ? 16 : 10) >= 0;
            if (c == '_' && (!afterDigit || !digitBehind)) {
                return false;
            }
            afterDigit = digit;
        }
        return true;
    }

    /** Milliseconds of a time in seconds with at most three decimals that count. */
    static GoResult<Long> time(String json) {
        int dot = json.indexOf('.');
        if (dot < 0) {
            return integer(json).map(seconds -> seconds * 1000);
        }
        if (json.indexOf('.', dot + 1) >= 0) {
            return GoResult.failed("invalid time " + GoQuote.quote(json));
        }
        String decimals = (json.substring(dot + 1) + "000").substring(0, 3);
        GoResult<Long> seconds = integer(json.substring(0, dot));
        GoResult<Long> millis = integer(decimals);
        if (seconds.value().isEmpty() || millis.value().isEmpty()) {
            return seconds.value().isEmpty() ? seconds : millis;
        }
        long sum = seconds.orThrow() * 1000 + millis.orThrow();
        // The sign of -0.1 is lost with its leading zero.
        return GoResult.of(json.startsWith("-") && sum > 0 ? -sum : sum);
    }

    private static GoResult<Long> integer(String text) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        boolean valid = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        String prefix = "strconv.ParseInt: parsing " + GoQuote.quote(text) + ": ";
        if (!valid) {
            return GoResult.failed(prefix + "invalid syntax");
        }
        try {
            return GoResult.of(Long.parseLong(text));
        } catch (NumberFormatException outOfRange) {
            return GoResult.failed(prefix + "value out of range");
        }
    }
}
