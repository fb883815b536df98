package io.leadline.template.internal.parse;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.template.internal.value.GoValue;
import java.util.OptionalDouble;

/**
 * Values of tokens such as {@code 1+2i}, which Go reads with fmt.Sscan; a port of complexTokens in Go 1.26 fmt/scan.go.
 */
final class ComplexLiteral {
    private static final String SYNTAX = "syntax error scanning complex number";

    private final String text;
    private int at;

    private ComplexLiteral(String text) {
        this.text = text;
    }

    static GoResult<GoValue> read(String text) {
        ComplexLiteral literal = new ComplexLiteral(text);
        String real = literal.floatToken();
        int sign = literal.at;
        if (!literal.accept("+-")) {
            return GoResult.failed(SYNTAX);
        }
        String imaginary = text.charAt(sign) + literal.floatToken();
        if (!literal.accept("i")) {
            return GoResult.failed(SYNTAX);
        }
        GoResult<Double> first = number(real);
        GoResult<Double> second = number(imaginary);
        if (first.error().isPresent()) {
            return GoResult.failed(first.error().get());
        }
        return second.map(value -> new GoValue.Complex128(first.orThrow(), value));
    }

    private static GoResult<Double> number(String token) {
        int power = token.indexOf('p');
        if (power >= 0 && token.indexOf('x') < 0 && token.indexOf('X') < 0) {
            OptionalDouble mantissa = NumberLiteral.parseFloat(token.substring(0, power));
            String exponent = token.substring(power + 1);
            if (mantissa.isPresent() && exponent.matches("[+-]?[0-9]{1,9}")) {
                double factor = Math.scalb(mantissa.getAsDouble(), clamp(Integer.parseInt(exponent)));
                return GoResult.of(factor);
            }
            return GoResult.failed(
                    mantissa.isPresent()
                            ? "strconv.Atoi: parsing " + GoQuote.quote(token) + ": invalid syntax"
                            : "strconv.ParseFloat: parsing " + GoQuote.quote(token) + ": invalid syntax");
        }
        OptionalDouble value = NumberLiteral.parseFloat(token);
        if (value.isEmpty() || Double.isInfinite(value.getAsDouble())) {
            return GoResult.failed("strconv.ParseFloat: parsing " + GoQuote.quote(token) + ": "
                    + (value.isEmpty() ? "invalid syntax" : "value out of range"));
        }
        return GoResult.of(value.getAsDouble());
    }

    private static int clamp(int exponent) {
        return Math.max(-5000, Math.min(5000, exponent));
    }

    private String floatToken() {
        int start = at;
        if (accept("nN") && accept("aA") && accept("nN")) {
            return text.substring(start, at);
        }
        accept("+-");
        if (accept("iI") && accept("nN") && accept("fF")) {
            return text.substring(start, at);
        }
        String digits = "0123456789_";
        String exponent = "eEpP";
        if (accept("0") && accept("xX")) {
            digits = "0123456789aAbBcCdDeEfF_";
            exponent = "pP";
        }
        acceptRun(digits);
        if (accept(".")) {
            acceptRun(digits);
        }
        if (accept(exponent)) {
            accept("+-");
            acceptRun("0123456789_");
        }
        return text.substring(start, at);
    }

    private boolean accept(String valid) {
        boolean found = at < text.length() && valid.indexOf(text.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    private void acceptRun(String valid) {
        while (accept(valid)) {
            // Goes on.
        }
    }
}
