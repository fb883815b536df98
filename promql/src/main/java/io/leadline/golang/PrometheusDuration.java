package io.leadline.golang;

import java.util.Arrays;

/**
 * A duration as Prometheus writes it, such as {@code 1h30m} (a port of {@code ParseDuration} and {@code String} of
 * github.com/prometheus/common v0.46.0, model/time.go). A year has 365 days.
 *
 * @param nanos nanoseconds; parsed durations are whole milliseconds and not negative
 */
public record PrometheusDuration(long nanos) implements Comparable<PrometheusDuration> {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final String[] UNITS = {"y", "w", "d", "h", "m", "s", "ms"};
    /** The units of one letter, which is all but the last. */
    private static final String UNIT_LETTERS = "ywdhms";

    private static final long[] MILLIS = {
        365L * 24 * 3_600_000, 7L * 24 * 3_600_000, 24L * 3_600_000, 3_600_000, 60_000, 1_000, 1
    };
    /** 1<<63 / unit, as unsigned numbers: a count of that many may still pass, and is then caught by the sum. */
    private static final long[] MOST = Arrays.stream(MILLIS)
            .map(millis -> Long.divideUnsigned(Long.MIN_VALUE, millis * NANOS_PER_MILLI))
            .toArray();

    /**
     * A duration in milliseconds.
     *
     * @param millis milliseconds
     * @return the duration
     * @throws ArithmeticException if it is longer than 2^63-1 nanoseconds, which is 292 years
     */
    public static PrometheusDuration ofMillis(long millis) {
        return new PrometheusDuration(Math.multiplyExact(millis, NANOS_PER_MILLI));
    }

    /**
     * Parses a duration: numbers with the units {@code y w d h m s ms}, each at most once and in this order, or
     * {@code 0}.
     *
     * @param text the text
     * @return the duration, or Prometheus' error text
     */
    public static GoResult<PrometheusDuration> parse(String text) {
        if (text.equals("0")) {
            return GoResult.of(new PrometheusDuration(0));
        }
        if (text.isEmpty()) {
            return GoResult.failed("empty duration string");
        }
        long nanos = 0;
        int lastUnit = -1;
        int i = 0;
        while (i < text.length()) {
            int digits = i;
            long count = 0;
            while (i < text.length() && isDigit(text.charAt(i))) {
                // What wraps around here is found by overflows.
                count = 10 * count + text.charAt(i) - '0';
                i++;
            }
            int unitStart = i;
            while (i < text.length() && !isDigit(text.charAt(i))) {
                i++;
            }
            if (digits == unitStart || unitStart == i || overflows(text, digits, unitStart)) {
                return invalid(text);
            }
            int unit = unit(text, unitStart, i);
            if (unit < 0) {
                return GoResult.failed("unknown unit " + GoQuote.quote(text.substring(unitStart, i)) + " in duration "
                        + GoQuote.quote(text));
            }
            if (unit <= lastUnit) {
                return invalid(text);
            }
            lastUnit = unit;
            if (Long.compareUnsigned(count, MOST[unit]) > 0) {
                return GoResult.failed("duration out of range");
            }
            nanos += count * MILLIS[unit] * NANOS_PER_MILLI;
            if (nanos < 0) {
                return GoResult.failed("duration out of range");
            }
        }
        return GoResult.of(new PrometheusDuration(nanos));
    }

    /**
     * The duration in milliseconds.
     *
     * @return milliseconds, cut towards zero
     */
    public long millis() {
        return nanos / NANOS_PER_MILLI;
    }

    @Override
    public int compareTo(PrometheusDuration other) {
        return Long.compare(nanos, other.nanos);
    }

    /**
     * The duration as Prometheus prints it.
     *
     * @return for instance {@code 1h30m}; years and weeks only if nothing else remains; {@code 0s} for less than a
     *     millisecond; "" for a negative duration
     */
    @Override
    public String toString() {
        long rest = millis();
        if (rest == 0) {
            return "0s";
        }
        StringBuilder out = new StringBuilder();
        for (int unit = 0; unit < UNITS.length; unit++) {
            boolean onlyExact = unit < 2;
            long count = rest / MILLIS[unit];
            if (count > 0 && !(onlyExact && rest % MILLIS[unit] != 0)) {
                out.append(count).append(UNITS[unit]);
                rest -= count * MILLIS[unit];
            }
        }
        return out.toString();
    }

    private static GoResult<PrometheusDuration> invalid(String text) {
        return GoResult.failed("not a valid duration string: " + GoQuote.quote(text));
    }

    private static int unit(String text, int from, int to) {
        if (to - from == 1) {
            return UNIT_LETTERS.indexOf(text.charAt(from));
        }
        return to - from == 2 && text.startsWith("ms", from) ? UNIT_LETTERS.length() : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether digits exceed an unsigned 64-bit number. */
    private static boolean overflows(String text, int from, int to) {
        int first = from;
        while (first < to && text.charAt(first) == '0') {
            first++;
        }
        int length = to - first;
        return length > 20 || (length == 20 && text.substring(first, to).compareTo("18446744073709551615") > 0);
    }
}
