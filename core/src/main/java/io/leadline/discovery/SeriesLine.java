package io.leadline.discovery;

import io.leadline.promql.Labels;
import java.util.Optional;

/**
 * Reads one series: {@code name{label="value"} 1 1700000000 # {trace_id="1"} 0.5}, where everything but the name or the
 * braces may be left out. Names in quotes ({@code {"http.requests","service.name"="shop"}}) are those of the UTF-8 form
 * of the exposition format. Used once.
 */
final class SeriesLine {
    private final String text;
    private final Labels.Builder labels = Labels.builder();
    private int at;

    private SeriesLine(String text) {
        this.text = text;
    }

    /**
     * What is wrong with a line.
     *
     * @param at UTF-16 offset of the first character that does not fit
     * @param expected what should stand there
     */
    record Fault(int at, String expected) {}

    /**
     * What a line says: a series or a fault.
     *
     * @param series the series, or empty
     * @param fault what is wrong, or empty
     */
    record Outcome(Optional<Labels> series, Optional<Fault> fault) {}

    /**
     * Reads a line.
     *
     * @param text the line
     * @return its series, or the first thing that is wrong
     */
    static Outcome parse(String text) {
        SeriesLine line = new SeriesLine(text);
        Optional<Fault> fault = line.read();
        return new Outcome(fault.isPresent() ? Optional.empty() : Optional.of(line.labels.build()), fault);
    }

    private Optional<Fault> read() {
        skipBlanks();
        String name = name(true);
        if (!name.isEmpty()) {
            labels.metricName(name);
            skipBlanks();
        }
        if (peek() == '{') {
            at++;
            Optional<Fault> fault = braces();
            if (fault.isPresent()) {
                return fault;
            }
        } else if (name.isEmpty()) {
            return expected("the name of a metric or `{`");
        } else if (at < text.length() && !isBlank(text.charAt(at - 1))) {
            return expected("`{`, a blank or the end of the line");
        }
        return sample();
    }

    private Optional<Fault> braces() {
        while (true) {
            skipBlanks();
            if (peek() == '}') {
                at++;
                return Optional.empty();
            }
            Optional<Fault> fault = label();
            if (fault.isPresent()) {
                return fault;
            }
            skipBlanks();
            if (peek() == ',') {
                at++;
            } else if (peek() != '}') {
                return expected("`,` or `}`");
            }
        }
    }

    private Optional<Fault> label() {
        boolean quoted = peek() == '"';
        String name = "";
        if (quoted) {
            Optional<String> value = quoted();
            if (value.isEmpty()) {
                return expected("a closing quote");
            }
            name = value.get();
        } else {
            name = name(false);
        }
        if (name.isEmpty()) {
            return expected("the name of a label");
        }
        skipBlanks();
        if (quoted && peek() != '=') {
            labels.metricName(name);
            return Optional.empty();
        }
        if (peek() != '=') {
            return expected("`=` (other label names than letters, digits and `_` stand in quotes)");
        }
        at++;
        skipBlanks();
        if (peek() != '"' && peek() != '\'') {
            return expected("a value in quotes");
        }
        Optional<String> value = quoted();
        if (value.isEmpty()) {
            return expected("a closing quote");
        }
        labels.put(name, value.get());
        return Optional.empty();
    }

    /** Value, time stamp and exemplar, which say nothing about the series; a line of prose has none. */
    private Optional<Fault> sample() {
        for (String what : new String[] {"a value", "a time stamp"}) {
            skipBlanks();
            if (at == text.length() || peek() == '#') {
                return Optional.empty();
            }
            int start = at;
            while (at < text.length() && !isBlank(peek())) {
                at++;
            }
            if (!isNumber(text.substring(start, at))) {
                at = start;
                return expected(what);
            }
        }
        skipBlanks();
        return at == text.length() || peek() == '#' ? Optional.empty() : expected("the end of the line");
    }

    private static boolean isNumber(String token) {
        String digits = token.startsWith("+") || token.startsWith("-") ? token.substring(1) : token;
        if (digits.equalsIgnoreCase("inf") || digits.equalsIgnoreCase("infinity") || digits.equalsIgnoreCase("nan")) {
            return true;
        }
        return !digits.isEmpty()
                && "0123456789.".indexOf(digits.charAt(0)) >= 0
                && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 || ".xXpP+-_".indexOf(c) >= 0);
    }

    /** A bare name, empty if there is none here. */
    private String name(boolean ofMetric) {
        int start = at;
        while (at < text.length() && isNameChar(text.charAt(at), at == start, ofMetric)) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNameChar(char c, boolean first, boolean ofMetric) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (c >= '0' && c <= '9' && !first) || (c == ':' && ofMetric);
    }

    /** A text in quotes; the exposition format knows three escapes and keeps other backslashes. */
    private Optional<String> quoted() {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return Optional.of(value.toString());
            }
            if (c == '\\' && at < text.length() && "\\\"'n".indexOf(text.charAt(at)) >= 0) {
                char escaped = text.charAt(at++);
                c = escaped == 'n' ? '\n' : escaped;
            }
            value.append(c);
        }
        return Optional.empty();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private Optional<Fault> expected(String what) {
        return Optional.of(new Fault(at, what));
    }
}
