package io.leadline.template.internal.fmt;

import java.math.BigInteger;
import java.util.Locale;

/** The text of a float64; a port of FormatFloat in Go 1.26 strconv (ftoa.go), for 64 bits. */
final class FloatText {
    private static final int MANTISSA_BITS = 52;
    private static final int BIAS = 1023;

    private FloatText() {}

    /** strconv.FormatFloat; a precision of -1 asks for the shortest text that reads back as the same number. */
    static String format(double value, char verb, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        if (Double.isInfinite(value)) {
            return negative ? "-Inf" : "+Inf";
        }
        double size = Math.abs(value);
        String sign = negative ? "-" : "";
        return switch (verb) {
            case 'b' -> sign + binary(size);
            case 'x' -> sign + hexadecimal(size, precision);
            case 'X' -> sign + hexadecimal(size, precision).toUpperCase(Locale.ROOT);
            case 'e', 'E' ->
                sign
                        + exponential(
                                precision < 0
                                        ? FloatDigits.shortest(size)
                                        : FloatDigits.significant(size, Math.min(precision, 2000) + 1),
                                precision,
                                verb);
            case 'f' ->
                sign
                        + positional(
                                precision < 0 ? FloatDigits.shortest(size) : FloatDigits.fraction(size, precision),
                                precision);
            default -> sign + general(size, precision, verb);
        };
    }

    private static String exponential(FloatDigits digits, int precision, char verb) {
        int decimals = precision < 0 ? Math.max(0, digits.digits().length() - 1) : precision;
        StringBuilder text = new StringBuilder().append(digits.digit(0));
        if (decimals > 0) {
            text.append('.');
            appendDigits(text, digits, 1, decimals);
        }
        int exponent = digits.digits().isEmpty() ? 0 : digits.point() - 1;
        text.append(verb).append(exponent < 0 ? '-' : '+');
        String power = Integer.toString(Math.abs(exponent));
        return text.append(power.length() < 2 ? "0" : "").append(power).toString();
    }

    private static String positional(FloatDigits digits, int precision) {
        int decimals = precision < 0 ? Math.max(0, digits.digits().length() - digits.point()) : precision;
        StringBuilder text = new StringBuilder();
        if (digits.point() > 0) {
            appendDigits(text, digits, 0, digits.point());
        } else {
            text.append('0');
        }
        if (decimals > 0) {
            text.append('.');
            appendDigits(text, digits, digits.point(), decimals);
        }
        return text.toString();
    }

    private static void appendDigits(StringBuilder text, FloatDigits digits, int from, int count) {
        int last = Math.min(count, Math.max(0, digits.digits().length() - from));
        for (int i = 0; i < last; i++) {
            text.append(digits.digit(from + i));
        }
        text.append("0".repeat(count - last));
    }

    private static String general(double size, int precision, char verb) {
        boolean shortest = precision < 0;
        int wanted = precision == 0 ? 1 : precision;
        FloatDigits digits =
                shortest ? FloatDigits.shortest(size) : FloatDigits.significant(size, Math.min(wanted, 2000));
        int count = digits.digits().length();
        int most = shortest ? 6 : wanted > count && count >= digits.point() ? count : wanted;
        int exponent = digits.point() - 1;
        if (exponent < -4 || exponent >= most) {
            char letter = verb == 'G' ? 'E' : 'e';
            return exponential(digits, shortest || wanted > count ? count - 1 : wanted - 1, letter);
        }
        int kept = shortest || wanted > digits.point() ? count : wanted;
        return positional(digits, Math.max(kept - digits.point(), 0));
    }

    /** Mantissa as an integer and the power of two, {@code 4503599627370496p-52}. */
    private static String binary(double size) {
        long mantissa = mantissa(size);
        int exponent = exponent(size) - MANTISSA_BITS;
        return mantissa + "p" + (exponent >= 0 ? "+" : "") + exponent;
    }

    private static String hexadecimal(double size, int precision) {
        long mantissa = mantissa(size);
        int exponent = mantissa == 0 ? 0 : exponent(size);
        // One digit before the point, 60 bits after it: shift the leading one to bit 60.
        BigInteger bits = BigInteger.valueOf(mantissa).shiftLeft(60 - MANTISSA_BITS);
        if (mantissa != 0) {
            int shift = 61 - bits.bitLength();
            bits = bits.shiftLeft(shift);
            exponent -= shift;
        }
        if (precision >= 0 && precision < 15) {
            int dropped = 60 - precision * 4;
            BigInteger extra = bits.and(BigInteger.ONE.shiftLeft(dropped).subtract(BigInteger.ONE));
            bits = bits.shiftRight(dropped);
            BigInteger half = BigInteger.ONE.shiftLeft(dropped - 1);
            int side = extra.compareTo(half);
            if (side > 0 || (side == 0 && bits.testBit(0))) {
                bits = bits.add(BigInteger.ONE);
            }
            bits = bits.shiftLeft(dropped);
            if (bits.bitLength() > 61) {
                bits = bits.shiftRight(1);
                exponent++;
            }
        }
        String fraction = String.format(
                Locale.ROOT, "%015x", bits.and(BigInteger.ONE.shiftLeft(60).subtract(BigInteger.ONE)));
        fraction = precision < 0
                ? fraction.replaceAll("0+$", "")
                : precision <= 15 ? fraction.substring(0, precision) : fraction + "0".repeat(precision - 15);
        String power = Integer.toString(Math.abs(exponent));
        return "0x" + bits.shiftRight(60) + (fraction.isEmpty() ? "" : "." + fraction) + "p"
                + (exponent < 0 ? "-" : "+") + (power.length() < 2 ? "0" : "") + power;
    }

    private static long mantissa(double size) {
        long bits = Double.doubleToRawLongBits(size);
        long fraction = bits & ((1L << MANTISSA_BITS) - 1);
        return bits >>> MANTISSA_BITS == 0 ? fraction : fraction | 1L << MANTISSA_BITS;
    }

    private static int exponent(double size) {
        int stored = (int) (Double.doubleToRawLongBits(size) >>> MANTISSA_BITS);
        return Math.max(stored, 1) - BIAS;
    }
}
