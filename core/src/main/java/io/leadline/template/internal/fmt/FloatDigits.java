package io.leadline.template.internal.fmt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal digits of a finite float64 that is not negative: {@code 0.digits * 10^point}, as Go's strconv keeps them.
 *
 * @param digits digits without trailing zeros; empty for zero
 * @param point where the decimal point stands, counted from the first digit
 */
record FloatDigits(String digits, int point) {
    private static final int MOST_SIGNIFICANT = 17;

    /** The shortest digits that read back as the same number; of those, the nearest to it. */
    static FloatDigits shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < MOST_SIGNIFICANT; precision++) {
            for (RoundingMode mode :
                    new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING}) {
                BigDecimal rounded = exact.round(new MathContext(precision, mode));
                if (rounded.doubleValue() == value) {
                    return of(rounded);
                }
            }
        }
        return of(exact.round(new MathContext(MOST_SIGNIFICANT, RoundingMode.HALF_EVEN)));
    }

    /** The number rounded to a count of significant digits. */
    static FloatDigits significant(double value, int count) {
        return of(new BigDecimal(value).round(new MathContext(count, RoundingMode.HALF_EVEN)));
    }

    /** The number rounded to a count of digits after the decimal point. */
    static FloatDigits fraction(double value, int count) {
        BigDecimal exact = new BigDecimal(value);
        return of(exact.scale() <= count ? exact : exact.setScale(count, RoundingMode.HALF_EVEN));
    }

    private static FloatDigits of(BigDecimal value) {
        if (value.signum() == 0) {
            return new FloatDigits("", 0);
        }
        String digits = value.unscaledValue().toString();
        int point = digits.length() - value.scale();
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return new FloatDigits(digits.substring(0, end), point);
    }

    /** A digit, or 0 behind the last. */
    char digit(int index) {
        return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
    }
}
