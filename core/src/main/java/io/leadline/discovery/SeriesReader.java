package io.leadline.discovery;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.promql.Labels;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a list of series in any of the forms that people have: the answer of Prometheus' {@code /api/v1/series} (or of
 * {@code /api/v1/query}) as JSON, the text exposition format of Prometheus and OpenMetrics, or one
 * {@code name{label="value"}} per line. The form is recognised from the first characters.
 *
 * <p>Series stream through: neither the text nor the series are held, whatever the size. What cannot be understood is a
 * {@code PA005} with its place, and the rest is still read. Used once, by one thread.
 */
public final class SeriesReader implements Iterator<Labels>, Closeable {
    private final SeriesInput input;
    private final SeriesLimits limits;
    private final SeriesProblems problems;
    private Optional<SeriesFormat> format = Optional.empty();
    private Optional<Labels> ahead = Optional.empty();
    private final SeriesBuffer whole = SeriesBuffer.ofAll();
    private boolean ended;
    private long count;

    private SeriesReader(SeriesInput input, SeriesLimits limits) {
        this.input = input;
        this.limits = limits;
        this.problems = new SeriesProblems(input.name(), limits.maxProblems());
    }

    /**
     * Reads with the default limits.
     *
     * @param name what people call the input: a path as it was given, or {@code <stdin>}
     * @param bytes the input, which {@link #close()} closes; UTF-8
     * @return a reader at the start
     */
    public static SeriesReader of(String name, InputStream bytes) {
        return of(name, bytes, SeriesLimits.defaults());
    }

    /**
     * Reads with limits of its own.
     *
     * @param name what people call the input
     * @param bytes the input, which {@link #close()} closes; UTF-8
     * @param limits how much is taken
     * @return a reader at the start
     */
    public static SeriesReader of(String name, InputStream bytes, SeriesLimits limits) {
        return new SeriesReader(new SeriesInput(name, bytes), limits);
    }

    /**
     * The series, for one pass over them.
     *
     * @return a sequential stream that reads from here
     */
    public Stream<Labels> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && read(whole)) {
            ahead = Optional.of(whole.toLabels());
        }
        return ahead.isPresent();
    }

    @Override
    public Labels next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more series");
        }
        Labels series = ahead.orElseThrow();
        ahead = Optional.empty();
        count++;
        return series;
    }

    /** Reads on without making anything of the series; false at the end. */
    boolean next(SeriesBuffer series) {
        if (ahead.isPresent()) {
            series.set(next());
            return true;
        }
        if (!read(series)) {
            return false;
        }
        count++;
        return true;
    }

    private boolean read(SeriesBuffer series) {
        try {
            if (!ended && format().next(series)) {
                return true;
            }
        } catch (IOException e) {
            problems.add(Diagnostic.error(Code.PA001, "cannot read `" + input.name() + "`")
                    .note(String.valueOf(e.getMessage()))
                    .build());
        }
        ended = true;
        return false;
    }

    private SeriesFormat format() throws IOException {
        if (format.isEmpty()) {
            format = Optional.of(
                    isJson(input.peek()) ? new SeriesJson(input, problems) : new SeriesLines(input, limits, problems));
        }
        return format.get();
    }

    /** A brace begins JSON, unless the first thing in it is a label or the name of a metric in quotes. */
    private static boolean isJson(String start) {
        String text = start.stripLeading();
        if (text.startsWith("[")) {
            return true;
        }
        if (!text.startsWith("{")) {
            return false;
        }
        String inside = text.substring(1).stripLeading();
        if (inside.isEmpty() || inside.startsWith("}")) {
            return true;
        }
        int i = inside.startsWith("\"") ? 1 : inside.length();
        while (i < inside.length() && inside.charAt(i) != '"') {
            i += inside.charAt(i) == '\\' ? 2 : 1;
        }
        return i < inside.length() && inside.substring(i + 1).stripLeading().startsWith(":");
    }

    /**
     * How many series were read so far.
     *
     * @return the number of series that {@link #next()} returned
     */
    public long count() {
        return count;
    }

    /**
     * What was found so far; complete at the end.
     *
     * @return the problems in the order of the input
     */
    public List<Diagnostic> diagnostics() {
        return problems.all();
    }

    /**
     * Closes the input.
     *
     * @throws IOException if the input cannot be closed
     */
    @Override
    public void close() throws IOException {
        input.close();
    }
}
