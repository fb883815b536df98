package io.leadline.promql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Prints numbers as Go does. */
final class GoNumbers {
    private static final int MOST_PLACES = 15;
    private static final double FIFTEEN_DIGITS = 1e15;

    private GoNumbers() {}

    /** The shortest digits that give the number, without an exponent ({@code strconv.FormatFloat(v, 'f', -1, 64)}). */
    static String fixed(double value) {
        if (value == (long) value && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        if (value == 0) {
            return "-0";
        }
        String plain = shortDecimal(value);
        return plain == null ? shortest(value).toPlainString() : plain;
    }

    /**
     * A decimal of at most fifteen digits that is read back as the number, or null if there is none. There is at most
     * one: no two decimals of that many digits are read as the same number. Dividing two whole doubles rounds as
     * reading does.
     */
    private static @Nullable String shortDecimal(double value) {
        double size = Math.abs(value);
        long power = 1;
        for (int places = 1; places <= MOST_PLACES; places++) {
            power *= 10;
            double digits = Math.rint(size * power);
            if (digits >= FIFTEEN_DIGITS) {
                return null;
            }
            if (digits / power == size) {
                // The power's own digit keeps the zeros behind the point.
                String fraction = Long.toString((long) digits % power + power).substring(1);
                return (value < 0 ? "-" : "") + (long) digits / power + "." + fraction;
            }
        }
        return null;
    }

    /** The shortest digits, with an exponent where Go's {@code %v} has one: below 1e-4 and from 1e21. */
    static String general(double value) {
        double size = Math.abs(value);
        if (size == 0 || Double.isNaN(value) || Double.isInfinite(value) || (size >= 1e-4 && size < 1e21)) {
            return fixed(value);
        }
        BigDecimal digits = shortest(value);
        String unscaled = digits.unscaledValue().abs().toString();
        int exponent = unscaled.length() - 1 - digits.scale();
        String mantissa = unscaled.charAt(0) + (unscaled.length() > 1 ? "." + unscaled.substring(1) : "");
        return (value < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /**
     * The decimal with the fewest digits that is read back as the number. Java 17 sometimes prints one digit too many.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        for (int precision = printed.precision() - 1; precision > 0; precision--) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() != value) {
                break;
            }
            printed = rounded.stripTrailingZeros();
        }
        // Of several shortest decimals Go takes the one nearest to the number.
        BigDecimal nearest = new BigDecimal(value).round(new MathContext(printed.precision(), RoundingMode.HALF_EVEN));
        return nearest.doubleValue() == value ? nearest.stripTrailingZeros() : printed;
    }
}
