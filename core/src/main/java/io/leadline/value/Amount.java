package io.leadline.value;

import java.math.BigInteger;

/** What a {@link Quantity} amounts to: a whole number times a power of ten. */
interface Amount {
    int sign();

    /** The amount in units of ten to the power of a scale; what does not fit is as wrong as Kubernetes has it. */
    long scaledValue(int scale);

    /** The amount as a whole number that is a multiple of ten only if its exponent is zero modulo three needs that. */
    Canonical canonical();

    /** The amount, rounded away from zero to a whole number, over the largest power of 1024 that divides it. */
    Canonical canonicalBase1024();

    boolean isWhole();

    /** Compares the magnitude with a number. */
    boolean isWithin(long bound);

    /**
     * A number and an exponent.
     *
     * @param number the number
     * @param exponent of 10 or of 1024
     */
    record Canonical(BigInteger number, int exponent) {}
}
