package io.leadline.value;

import io.leadline.golang.GoResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Reads a quantity (a port of {@code ParseQuantity} of k8s.io/apimachinery v0.30.0, pkg/api/resource/quantity.go). */
final class QuantityParser {
    private static final String WRONG_FORMAT =
            "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private static final String WRONG_NUMBER = "unable to parse numeric part of quantity";
    private static final String WRONG_SUFFIX = "unable to parse quantity's suffix";

    /** Go has no limit and computes for hours; a quantity of this size is a mistake. */
    private static final int MAX_DIGITS = 10_000;

    private static final int LONG_DIGITS = 18;
    private static final int NANO = -9;
    private static final BigDecimal MAX_BINARY = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Map<String, Integer> DECIMAL = Map.ofEntries(
            Map.entry("", 0),
            Map.entry("n", -9),
            Map.entry("u", -6),
            Map.entry("m", -3),
            Map.entry("k", 3),
            Map.entry("M", 6),
            Map.entry("G", 9),
            Map.entry("T", 12),
            Map.entry("P", 15),
            Map.entry("E", 18));
    private static final Map<String, Integer> BINARY =
            Map.of("Ki", 10, "Mi", 20, "Gi", 30, "Ti", 40, "Pi", 50, "Ei", 60);

    private final String text;
    private boolean negative;
    private String whole = "0";
    private String fraction = "";

    /** The number with its sign. */
    private String number = "0";

    private String suffix = "";

    private QuantityParser(String text) {
        this.text = text;
    }

    static GoResult<Quantity> parse(String text) {
        if (text.isEmpty()) {
            return GoResult.failed(WRONG_FORMAT);
        }
        if (text.equals("0")) {
            return GoResult.of(new Quantity(new LongAmount(0, 0), QuantityFormat.DECIMAL_SI, Optional.of(text)));
        }
        QuantityParser parser = new QuantityParser(text);
        if (!parser.split()) {
            return GoResult.failed(WRONG_FORMAT);
        }
        if (DECIMAL.containsKey(parser.suffix)) {
            return parser.decimal(DECIMAL.get(parser.suffix), QuantityFormat.DECIMAL_SI);
        }
        if (BINARY.containsKey(parser.suffix)) {
            return parser.binary(BINARY.get(parser.suffix));
        }
        Optional<Integer> exponent = exponent(parser.suffix);
        if (exponent.isEmpty()) {
            return GoResult.failed(WRONG_SUFFIX);
        }
        return parser.decimal(exponent.get(), QuantityFormat.DECIMAL_EXPONENT);
    }

    /** Finds the parts of the text; false if something stands behind them. */
    private boolean split() {
        negative = text.charAt(0) == '-';
        int start = negative || text.charAt(0) == '+' ? 1 : 0;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        if (start == text.length()) {
            return true;
        }
        int position = digitsEnd(start);
        if (position > start) {
            whole = text.substring(start, position);
        }
        if (position < text.length() && text.charAt(position) == '.') {
            int end = digitsEnd(position + 1);
            fraction = text.substring(position + 1, end);
            position = end;
        }
        number = text.substring(0, position);
        int suffixStart = position;
        while (position < text.length() && "eEinumkKMGTP".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        if (position < text.length() && (text.charAt(position) == '-' || text.charAt(position) == '+')) {
            position++;
        }
        position = digitsEnd(position);
        suffix = text.substring(suffixStart, position);
        return position == text.length();
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The exponent of a suffix such as {@code e3}, cut to 32 bits. */
    private static Optional<Integer> exponent(String suffix) {
        if (suffix.length() < 2 || (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E')) {
            return Optional.empty();
        }
        try {
            return Optional.of((int) Long.parseLong(suffix.substring(1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private GoResult<Quantity> decimal(int exponent, QuantityFormat format) {
        int scale = exponent - fraction.length();
        String digits = whole + fraction;
        if (digits.length() <= LONG_DIGITS && scale >= NANO) {
            long value = Long.parseLong(digits);
            boolean canonical = scale % 3 == 0 && !digits.endsWith("000") && digits.charAt(0) != '0';
            return GoResult.of(new Quantity(new LongAmount(negative ? -value : value, scale), format, kept(canonical)));
        }
        return bigNumber()
                .flatMap(n -> rounded(n, exponent))
                .map(n -> GoResult.of(new Quantity(new BigAmount(n), format, Optional.empty())))
                .orElseGet(() -> GoResult.failed(WRONG_NUMBER));
    }

    private GoResult<Quantity> binary(int exponent) {
        int precision = 15 - whole.length() - exponent * 3 / 10 - 1;
        if (fraction.isEmpty() && precision >= 0) {
            long value = Long.parseLong(whole);
            long scaled = value << exponent;
            if (scaled >> exponent == value) {
                return GoResult.of(new Quantity(
                        new LongAmount(negative ? -scaled : scaled, 0),
                        QuantityFormat.BINARY_SI,
                        kept((value & 7) != 0)));
            }
        }
        Optional<BigDecimal> exact = bigNumber()
                .map(n -> n.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent))))
                .flatMap(n -> rounded(n, 0));
        if (exact.isEmpty()) {
            return GoResult.failed(WRONG_NUMBER);
        }
        BigDecimal size = exact.get().abs().min(MAX_BINARY);
        boolean small = size.signum() > 0 && size.compareTo(BigDecimal.ONE) < 0;
        return GoResult.of(new Quantity(
                new BigAmount(negative ? size.negate() : size),
                small ? QuantityFormat.DECIMAL_SI : QuantityFormat.BINARY_SI,
                Optional.empty()));
    }

    private Optional<String> kept(boolean canonical) {
        return canonical ? Optional.of(text) : Optional.empty();
    }

    private Optional<BigDecimal> bigNumber() {
        if (number.length() > MAX_DIGITS || number.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        boolean signed = number.charAt(0) == '-' || number.charAt(0) == '+';
        String digits = signed ? number.substring(1) : number;
        BigDecimal magnitude = new BigDecimal(digits);
        return Optional.of(negative ? magnitude.negate() : magnitude);
    }

    /** A number times a power of ten, rounded away from zero to nano-units; empty if that has too many digits. */
    private static Optional<BigDecimal> rounded(BigDecimal number, int exponent) {
        if (number.signum() == 0) {
            return Optional.of(number);
        }
        long integerDigits = (long) number.precision() - number.scale() + exponent;
        if (integerDigits > MAX_DIGITS) {
            return Optional.empty();
        }
        if (integerDigits < NANO) {
            return Optional.of(new BigDecimal(BigInteger.valueOf(number.signum()), -NANO));
        }
        return Optional.of(number.scaleByPowerOfTen(exponent).setScale(-NANO, RoundingMode.UP));
    }
}
