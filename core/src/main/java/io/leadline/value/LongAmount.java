package io.leadline.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount in 64 bits (a port of {@code int64Amount} of k8s.io/apimachinery v0.30.0, pkg/api/resource/amount.go, and
 * of its arithmetic in math.go, overflows included).
 *
 * @param value the number
 * @param scale its exponent of ten
 */
record LongAmount(long value, int scale) implements Amount {
    private static final long[] POWERS = {
        1L, 10L, 100L, 1000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L, 1_000_000_000L
    };

    @Override
    public int sign() {
        return Long.signum(value);
    }

    @Override
    public long scaledValue(int target) {
        // The difference of the scales may wrap around, as it does in Go.
        return scale < target ? divideUp(target - scale) : multiply(scale - target);
    }

    /** The value over a power of ten, rounded away from zero. */
    private long divideUp(int power) {
        long result = value;
        boolean fraction = false;
        for (int i = 0; i < power && result != 0; i++) {
            fraction |= result % 10 != 0;
            result /= 10;
        }
        return fraction ? result + Long.signum(value) : result;
    }

    /** Go multiplies at once by some powers, and the product wraps around; by others in steps, which end in 0. */
    private long multiply(int power) {
        if (value == 0 || power <= 0) {
            return value;
        }
        boolean atOnce = power <= 3 || power == 6 || power == 9;
        if (atOnce) {
            return value == Long.MIN_VALUE ? 0 : value * POWERS[power];
        }
        long result = value;
        for (int i = 0; i < power; i++) {
            long next = result * 10;
            if (result == Long.MIN_VALUE || next / 10 != result) {
                return 0;
            }
            result = next;
        }
        return result;
    }

    @Override
    public Canonical canonical() {
        long number = value;
        int exponent = scale;
        while ((number >= 10 || number <= -10) && number % 10 == 0) {
            number /= 10;
            exponent++;
        }
        BigInteger whole = BigInteger.valueOf(number);
        // Go's remainder has the sign of the exponent.
        int rest = exponent % 3;
        int shift = rest == 1 || rest == -2 ? 1 : rest == 0 ? 0 : 2;
        return new Canonical(whole.multiply(BigInteger.TEN.pow(shift)), exponent - shift);
    }

    @Override
    public Canonical canonicalBase1024() {
        long number = scaledValue(0);
        int exponent = 0;
        while ((number >= 1024 || number <= -1024) && number % 1024 == 0) {
            number /= 1024;
            exponent++;
        }
        return new Canonical(BigInteger.valueOf(number), exponent);
    }

    @Override
    public boolean isWhole() {
        return scale >= 0
                || new BigDecimal(BigInteger.valueOf(value), -scale)
                                .stripTrailingZeros()
                                .scale()
                        <= 0;
    }

    @Override
    public boolean isWithin(long bound) {
        return new BigDecimal(BigInteger.valueOf(value), -scale).abs().compareTo(BigDecimal.valueOf(bound)) < 0;
    }
}
