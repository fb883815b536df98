package io.leadline.template.internal.parse;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.template.internal.value.GoValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Values of number tokens; a port of newNumber in Go 1.26 text/template/parse/node.go, idealConstant in exec.go, and of
 * how strconv reads numbers.
 */
final class NumberLiteral {
    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    /**
     * A constant, or the error that using it gives.
     *
     * @param value the value
     * @param overflow Go's complaint if the number fits only a type that constants cannot have
     */
    record Constant(Optional<GoValue> value, String overflow) {
        static Constant of(GoValue value) {
            return new Constant(Optional.of(value), "");
        }
    }

    private NumberLiteral() {}

    static GoResult<Constant> read(Token token) {
        return switch (token.type()) {
            case CHARACTER -> StringLiteral.character(token.text()).map(c -> Constant.of(new GoValue.Int(c)));
            case COMPLEX -> ComplexLiteral.read(token.text()).map(Constant::of);
            default -> number(token.text());
        };
    }

    private static GoResult<Constant> number(String text) {
        if (text.endsWith("i")) {
            OptionalDouble imaginary = parseFloat(text.substring(0, text.length() - 1));
            if (imaginary.isPresent() && Double.isFinite(imaginary.getAsDouble())) {
                return GoResult.of(Constant.of(new GoValue.Complex128(0, imaginary.getAsDouble())));
            }
        }
        Optional<BigInteger> integer = parseInteger(text);
        boolean signed = integer.isPresent() && integer.get().bitLength() < 64;
        boolean unsigned = integer.isPresent()
                && integer.get().signum() >= 0
                && !text.startsWith("+")
                && integer.get().compareTo(MAX_UNSIGNED) <= 0;
        boolean floating = hasAny(text, ".eEpP") && !isPlainHexadecimal(text);
        if (signed) {
            long value = integer.get().longValue();
            return GoResult.of(Constant.of(floating ? new GoValue.Float64(value) : new GoValue.Int(value)));
        }
        if (unsigned) {
            return GoResult.of(
                    floating
                            ? Constant.of(new GoValue.Float64(integer.get().doubleValue()))
                            : new Constant(Optional.empty(), text + " overflows int"));
        }
        OptionalDouble value = parseFloat(text);
        if (value.isEmpty() || Double.isInfinite(value.getAsDouble())) {
            return GoResult.failed("illegal number syntax: " + GoQuote.quote(text));
        }
        return hasAny(text, ".eEpP")
                ? GoResult.of(Constant.of(new GoValue.Float64(value.getAsDouble())))
                : GoResult.failed("integer overflow: " + GoQuote.quote(text));
    }

    private static boolean isPlainHexadecimal(String text) {
        return text.length() > 2
                && text.charAt(0) == '0'
                && (text.charAt(1) == 'x' || text.charAt(1) == 'X')
                && !hasAny(text, "pP");
    }

    private static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }

    /** strconv.ParseInt and ParseUint with base 0, for any size. */
    private static Optional<BigInteger> parseInteger(String text) {
        boolean hasSign = text.startsWith("-") || text.startsWith("+");
        String number = hasSign ? text.substring(1) : text;
        if (number.isEmpty() || !underscoresInPlace(number)) {
            return Optional.empty();
        }
        int base = 10;
        String digits = number;
        if (number.charAt(0) == '0') {
            int prefixed = number.length() < 3 ? 0 : "xXoObB".indexOf(number.charAt(1));
            base = number.length() < 3 || prefixed < 0 ? 8 : prefixed < 2 ? 16 : prefixed < 4 ? 8 : 2;
            digits = number.length() >= 3 && prefixed >= 0 ? number.substring(2) : number.substring(1);
        }
        digits = digits.replace("_", "");
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), base) < 0) {
                return Optional.empty();
            }
        }
        if (digits.isEmpty()) {
            return number.equals("0") ? Optional.of(BigInteger.ZERO) : Optional.empty();
        }
        if (digits.length() > 100) { // Too large for 64 bits, if it has no leading zeros; spares a huge number.
            digits = digits.replaceFirst("^0+(?=.)", "");
        }
        BigInteger value = digits.length() > 100 ? MAX_UNSIGNED.add(BigInteger.ONE) : new BigInteger(digits, base);
        return Optional.of(text.startsWith("-") ? value.negate() : value);
    }

    /** strconv.ParseFloat: infinite if the number is out of range, empty if it is none. */
    static OptionalDouble parseFloat(String text) {
        String number = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (!isFloat(number) || !underscoresInPlace(number)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text.replace("_", "")));
    }

    /** Whether a text without a sign has the form of a float; underscores may be anywhere. */
    private static boolean isFloat(String number) {
        boolean hexadecimal = number.startsWith("0x") || number.startsWith("0X");
        int at = hexadecimal ? 2 : 0;
        boolean sawDigit = false;
        boolean sawPoint = false;
        for (; at < number.length(); at++) {
            char c = number.charAt(at);
            if (c == '.' && !sawPoint) {
                sawPoint = true;
            } else if (c < 0x80 && Character.digit(c, hexadecimal ? 16 : 10) >= 0) {
                sawDigit = true;
            } else if (c != '_') {
                break;
            }
        }
        if (!sawDigit || at == number.length()) {
            return sawDigit && !hexadecimal;
        }
        if ((hexadecimal ? "pP" : "eE").indexOf(number.charAt(at)) < 0) {
            return false;
        }
        at += at + 1 < number.length() && "+-".indexOf(number.charAt(at + 1)) >= 0 ? 2 : 1;
        boolean digits = at < number.length() && number.charAt(at) != '_';
        for (; at < number.length(); at++) {
            digits &= "0123456789_".indexOf(number.charAt(at)) >= 0;
        }
        return digits;
    }

    /** Underscores only between digits, or behind the prefix of a base; Go's underscoreOK. */
    private static boolean underscoresInPlace(String number) {
        boolean hexadecimal = number.length() >= 2 && "xX".indexOf(number.charAt(1)) >= 0 && number.charAt(0) == '0';
        boolean prefixed = number.length() >= 2 && number.charAt(0) == '0' && "xXoObB".indexOf(number.charAt(1)) >= 0;
        char before = prefixed ? '0' : '^';
        for (int i = prefixed ? 2 : 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (hexadecimal && Character.digit(c, 16) >= 0);
            if (digit) {
                before = '0';
            } else if (c == '_') {
                if (before != '0') {
                    return false;
                }
                before = '_';
            } else {
                if (before == '_') {
                    return false;
                }
                before = '!';
            }
        }
        return before != '_';
    }
}
