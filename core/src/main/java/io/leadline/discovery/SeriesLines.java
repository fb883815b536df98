package io.leadline.discovery;

import io.leadline.golang.GoText;
import io.leadline.promql.Labels;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Series one per line: the text exposition format of Prometheus and OpenMetrics, or bare series. Lines that are empty
 * or start with {@code #} say nothing about series.
 */
final class SeriesLines implements SeriesFormat {
    private final String name;
    private final Reader input;
    private final int maxLength;
    private final SeriesProblems problems;
    private final StringBuilder line = new StringBuilder();
    private int number;

    SeriesLines(SeriesInput input, SeriesLimits limits, SeriesProblems problems) {
        this.name = input.name();
        this.input = new BufferedReader(input);
        this.maxLength = limits.maxLineLength();
        this.problems = problems;
    }

    @Override
    public boolean next(SeriesBuffer series) throws IOException {
        while (readLine()) {
            String text = line.toString();
            if (text.isBlank() || text.stripLeading().startsWith("#")) {
                continue;
            }
            Optional<Labels> parsed = parse(text);
            if (parsed.isPresent()) {
                series.set(parsed.get());
                return true;
            }
        }
        return false;
    }

    private Optional<Labels> parse(String text) {
        if (text.length() > maxLength) {
            problems.add("a line has more than " + maxLength + " characters", span(text, 0, 0), "the rest is skipped");
            return Optional.empty();
        }
        if (!GoText.isValidUtf8(text)) {
            int at = 0;
            while (GoText.isValidUtf8(text.substring(0, at + 1)) || Character.isHighSurrogate(text.charAt(at))) {
                at++;
            }
            problems.add("a series is not valid UTF-8", span(text, at, at + 1), "this byte");
            return Optional.empty();
        }
        SeriesLine.Outcome outcome = SeriesLine.parse(text);
        outcome.fault()
                .ifPresent(fault ->
                        problems.add("not a series: expected " + fault.expected(), faultSpan(text, fault), ""));
        return outcome.series();
    }

    private Span faultSpan(String text, SeriesLine.Fault fault) {
        return span(text, fault.at(), Math.min(text.length(), fault.at() + 1));
    }

    private Span span(String text, int start, int end) {
        return SourceText.part(name, number, 1, text).span(start, end);
    }

    /** Reads a line; of one that is too long only so much that this can be seen. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        number++;
        int c = input.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() <= maxLength) {
                line.append((char) c);
            }
            c = input.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return true;
    }
}
