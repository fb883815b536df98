package io.leadline.value;

import io.leadline.golang.GoResult;
import java.util.Optional;

/**
 * A Kubernetes quantity such as {@code 1500m} or {@code 2Ki}: an exact decimal number and the way it is written (a port
 * of {@code resource.Quantity} of k8s.io/apimachinery v0.30.0, pkg/api/resource/quantity.go). Immutable and
 * thread-safe.
 */
public final class Quantity {
    private final Amount amount;
    private final QuantityFormat format;
    private final Optional<String> text;

    Quantity(Amount amount, QuantityFormat format, Optional<String> text) {
        this.amount = amount;
        this.format = format;
        this.text = text;
    }

    /**
     * Reads a quantity, as {@code resource.ParseQuantity}. Amounts are rounded away from zero to nano-units; binary
     * ones end at 2^63-1.
     *
     * @param text the text, without white space around it
     * @return the quantity, or Kubernetes' error text; a number of more than 10 000 digits is an error
     */
    public static GoResult<Quantity> parse(String text) {
        return QuantityParser.parse(text);
    }

    /**
     * A quantity of thousandths, as {@code resource.NewMilliQuantity}.
     *
     * @param milli thousandths of a unit
     * @param format how to write it
     * @return the quantity
     */
    public static Quantity ofMilli(long milli, QuantityFormat format) {
        return new Quantity(new LongAmount(milli, -3), format, Optional.empty());
    }

    /**
     * The quantity that prometheus-adapter makes of a sample (pkg/custom-provider/metric_converter.go): thousandths,
     * cut towards zero as {@code int64(v * 1000.0)} does on amd64.
     *
     * @param sample value of the sample
     * @return the quantity in decimal form; -2^63 thousandths for NaN, infinities and what does not fit 64 bits
     */
    public static Quantity ofSample(double sample) {
        double milli = sample * 1000.0;
        boolean fits = milli >= -0x1p63 && milli < 0x1p63;
        return ofMilli(fits ? (long) milli : Long.MIN_VALUE, QuantityFormat.DECIMAL_SI);
    }

    /**
     * The amount in thousandths, as {@code MilliValue}.
     *
     * @return thousandths, rounded away from zero (large negative amounts towards it); wraps around or is 0 where it
     *     does not fit, as Go's
     */
    public long milliValue() {
        return amount.scaledValue(-3);
    }

    /**
     * The amount in units, as {@code Value}.
     *
     * @return units, rounded away from zero (large negative amounts towards it); wraps around or is 0 where it does not
     *     fit, as Go's
     */
    public long value() {
        return amount.scaledValue(0);
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int sign() {
        return amount.sign();
    }

    /**
     * How the quantity is written.
     *
     * @return the format
     */
    public QuantityFormat format() {
        return format;
    }

    /**
     * The canonical form, as {@code CanonicalizeBytes}: the largest suffix that needs no fraction, at most three zeros.
     *
     * @return for instance {@code 1500m}
     */
    public String canonical() {
        if (sign() == 0) {
            return "0";
        }
        boolean binary = format == QuantityFormat.BINARY_SI && !amount.isWithin(1024) && amount.isWhole();
        Amount.Canonical parts = binary ? amount.canonicalBase1024() : amount.canonical();
        return parts.number() + suffix(parts.exponent(), binary);
    }

    private String suffix(int exponent, boolean binary) {
        if (binary) {
            return at(exponent, "", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
        }
        if (format == QuantityFormat.DECIMAL_EXPONENT) {
            return exponent == 0 ? "" : "e" + exponent;
        }
        return at(exponent / 3 + 3, "n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    }

    /** Beyond the largest suffix Kubernetes writes none, although the number then means something else. */
    private static String at(int index, String... suffixes) {
        return index >= 0 && index < suffixes.length ? suffixes[index] : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity quantity
                && format == quantity.format
                && canonical().equals(quantity.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /**
     * The quantity as it stands in JSON.
     *
     * @return the text that was parsed if it was canonical enough for Kubernetes to keep it, else the canonical form
     */
    @Override
    public String toString() {
        return text.orElseGet(this::canonical);
    }
}
