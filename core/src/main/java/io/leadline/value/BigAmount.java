package io.leadline.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount of any size (a port of {@code infDecAmount} of k8s.io/apimachinery v0.30.0, pkg/api/resource/amount.go, and
 * of {@code scaledValue} in scale_int.go).
 *
 * @param decimal the amount, in nano-units (scale 9), or in units (scale 0) if it is the largest binary one
 */
record BigAmount(BigDecimal decimal) implements Amount {
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger KIBI = BigInteger.valueOf(1024);

    @Override
    public int sign() {
        return decimal.signum();
    }

    /** Rounds up where the number fits 64 bits (also below zero, towards it), and cuts to 64 bits what does not. */
    @Override
    public long scaledValue(int target) {
        BigInteger unscaled = decimal.unscaledValue();
        if (unscaled.signum() == 0) {
            return 0;
        }
        int shift = decimal.scale() + target;
        long power = BigInteger.TEN.pow(Math.abs(shift)).longValue();
        if (shift <= 0) {
            return unscaled.longValue() * power;
        }
        if (unscaled.compareTo(MAX_LONG) < 0) {
            long low = unscaled.longValue();
            return low % power != 0 ? low / power + 1 : low / power;
        }
        return decimal.setScale(-target, RoundingMode.CEILING).unscaledValue().longValue();
    }

    @Override
    public Canonical canonical() {
        BigInteger number = decimal.unscaledValue();
        int exponent = -decimal.scale();
        BigInteger[] quotient = number.divideAndRemainder(BigInteger.TEN);
        while (number.signum() != 0 && quotient[1].signum() == 0) {
            number = quotient[0];
            exponent++;
            quotient = number.divideAndRemainder(BigInteger.TEN);
        }
        while (exponent % 3 != 0) {
            number = number.multiply(BigInteger.TEN);
            exponent--;
        }
        return new Canonical(number, exponent);
    }

    @Override
    public Canonical canonicalBase1024() {
        BigInteger number = decimal.setScale(0, RoundingMode.UP).unscaledValue();
        int exponent = 0;
        BigInteger[] quotient = number.divideAndRemainder(KIBI);
        while (number.signum() != 0 && quotient[1].signum() == 0) {
            number = quotient[0];
            exponent++;
            quotient = number.divideAndRemainder(KIBI);
        }
        return new Canonical(number, exponent);
    }

    @Override
    public boolean isWhole() {
        return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public boolean isWithin(long bound) {
        return decimal.abs().compareTo(BigDecimal.valueOf(bound)) < 0;
    }
}
