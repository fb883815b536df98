package io.leadline.promql;

import io.leadline.golang.GoResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reductions for metrics and series descriptions do (Prometheus 3.16, promql/parser/generated_parser.y and
 * parse.go). Not thread-safe.
 */
final class SeriesActions {
    private static final SeriesValue OMITTED = new SeriesValue.Omitted();
    private static final SeriesValue STALE = new SeriesValue.Stale();

    private final String text;
    private final ErrorList errors;
    private final int maxValues;
    /** How many values the description may still have; negative after the complaint that there are too many. */
    private long room;

    SeriesActions(String text, PromqlOptions options, ErrorList errors) {
        this.text = text;
        this.errors = errors;
        this.maxValues = options.maxSeriesValues();
        this.room = maxValues;
    }

    /** The value of the left side of a production; {@code current} is the token that was read last. */
    @Nullable
    Object reduce(String action, @Nullable Object[] right, Token current) {
        return switch (action) {
            case "namedLabels" -> named(token(right[0]).text(), pairs(right[1]));
            case "labels" -> unnamed(pairs(right[0]));
            case "noLabels" -> List.of();
            case "firstLabelValue" -> append(new ArrayList<>(), right[0]);
            case "appendLabelValue" -> append(pairs(right[0]), right[2]);
            case "labelValue" -> Map.entry(token(right[0]).text(), unquoted(token(right[2])));
            case "nameValue" -> Map.entry(Labels.METRIC_NAME, token(right[0]).text());
            case "series" -> new SeriesDescription((Labels) value(right[0]), values(right[1]));
            case "noValues" -> new ArrayList<>();
            case "appendValues" -> {
                List<SeriesValue> all = values(right[0]);
                all.addAll(values(right[2]));
                yield all;
            }
            default -> reduceItem(action, right, current);
        };
    }

    private @Nullable Object reduceItem(String action, @Nullable Object[] right, Token current) {
        return switch (action) {
            case "omitted" -> repeated(OMITTED, 1, current);
            case "omittedTimes" -> repeated(OMITTED, number(right[2]), current);
            case "stale" -> stale(token(right[0]), current);
            case "value" -> repeated(single(right[0]), 1, current);
            case "valueTimes" -> repeated(single(right[0]), oneMore(number(right[2])), current);
            case "valueSteps" -> steps(single(right[0]), (Double) value(right[1]), number(right[3]), current);
            case "histogramAdded" -> sums(right, false, current);
            case "histogramSubtracted" -> sums(right, true, current);
            case "repetition" -> repetition(token(right[0]));
            case "negativeInteger" -> -number(right[1]);
            default -> reduceHistogram(action, right);
        };
    }

    private @Nullable Object reduceHistogram(String action, @Nullable Object[] right) {
        return switch (action) {
            case "describe" -> new HistogramDescription().with(token(right[0]).kind(), value(right[2]));
            case "mergeDescription" -> {
                HistogramDescription description = (HistogramDescription) value(right[0]);
                description.merge((HistogramDescription) value(right[2]), errors);
                yield description;
            }
            case "buildHistogram" -> built((HistogramDescription) value(right[1]));
            case "emptyHistogram" -> built(new HistogramDescription());
            case "firstBucket" -> new ArrayList<>(List.of(value(right[0])));
            case "appendBucket" -> {
                List<Double> buckets = HistogramDescription.numbers(value(right[0]));
                buckets.add((Double) value(right[2]));
                yield buckets;
            }
            default -> throw new IllegalStateException("no such action: " + action);
        };
    }

    /** Labels with a name before the braces, which drops labels that somewhere have no value. */
    private static Labels named(String name, List<Map.Entry<String, String>> pairs) {
        Set<String> dropped = new HashSet<>();
        pairs.stream().filter(pair -> pair.getValue().isEmpty()).forEach(pair -> dropped.add(pair.getKey()));
        // The name replaces one among the labels; but if there are two, the last one stays.
        if (pairs.stream()
                        .filter(pair -> pair.getKey().equals(Labels.METRIC_NAME))
                        .count()
                < 2) {
            dropped.add(Labels.METRIC_NAME);
        }
        Labels.Builder labels = Labels.builder().metricName(name);
        for (Map.Entry<String, String> pair : pairs) {
            if (!dropped.contains(pair.getKey())) {
                labels.put(pair.getKey(), pair.getValue());
            }
        }
        return labels.build();
    }

    private static Labels unnamed(List<Map.Entry<String, String>> pairs) {
        Labels.Builder labels = Labels.builder();
        pairs.forEach(pair -> labels.put(pair.getKey(), pair.getValue()));
        return labels.build();
    }

    /** Appends a label, unless there was an error in its place. */
    private static List<Map.Entry<String, String>> append(
            List<Map.Entry<String, String>> pairs, @Nullable Object pair) {
        if (pair instanceof Map.Entry<?, ?> entry) {
            pairs.add(Map.entry((String) entry.getKey(), (String) entry.getValue()));
        }
        return pairs;
    }

    private String unquoted(Token string) {
        return StringTexts.unquote(text, string.start(), string.end());
    }

    private SeriesValue stale(Token word, Token current) {
        if (!word.text().equals("stale")) {
            errors.add(
                    PromqlError.Kind.SYNTAX,
                    current.start(),
                    current.end(),
                    UnexpectedToken.message(current, "unexpectedWord"));
        }
        return STALE;
    }

    private List<SeriesValue> repeated(SeriesValue value, long times, Token current) {
        return take(times, current) ? Collections.nCopies((int) times, value) : List.of();
    }

    private List<SeriesValue> steps(SeriesValue first, double step, long times, Token current) {
        if (!take(oneMore(times), current)) {
            return List.of();
        }
        List<SeriesValue> values = new ArrayList<>((int) times + 1);
        values.add(first);
        // The stale marker is a number to Prometheus: one that is not a number.
        double sum = first instanceof SeriesValue.FloatSample number ? number.value() : Double.NaN;
        for (long i = 0; i < times; i++) {
            sum += step;
            values.add(new SeriesValue.FloatSample(sum));
        }
        return values;
    }

    private List<SeriesValue> sums(@Nullable Object[] right, boolean subtract, Token current) {
        long times = number(right[4]);
        if (!take(oneMore(times), current)) {
            return List.of();
        }
        NativeHistogram sum = ((SeriesValue.HistogramSample) single(right[0])).histogram();
        SeriesValue.HistogramSample added = (SeriesValue.HistogramSample) single(right[2]);
        List<SeriesValue> values = new ArrayList<>();
        values.add(new SeriesValue.HistogramSample(sum, added.counterResetHintSet()));
        for (long i = 0; i < times; i++) {
            GoResult<NativeHistogram> next = HistogramSum.of(sum, added.histogram(), subtract);
            if (next.error().isPresent()) {
                errors.semantic(range(current), next.error().get());
                return List.of();
            }
            sum = next.value().orElseThrow();
            if (!take(
                    (long) sum.positive().counts().size()
                            + sum.negative().counts().size(),
                    current)) {
                return List.of();
            }
            values.add(new SeriesValue.HistogramSample(sum, added.counterResetHintSet()));
        }
        return values;
    }

    /** Makes room for values; false, with an error the first time, if there would be too many. */
    private boolean take(long values, Token current) {
        // A number without a sign, so a negative one is a very great one.
        boolean fits = Long.compareUnsigned(values, Math.max(0, room)) <= 0;
        if (fits) {
            room -= values;
        } else if (room >= 0) {
            room = -1;
            errors.add(PromqlError.Kind.LIMIT, current.start(), current.end(), "more than " + maxValues + " values");
        }
        return fits;
    }

    /** One more than a number without a sign, or the greatest one. */
    private static long oneMore(long number) {
        return number == -1 ? -1 : number + 1;
    }

    private long repetition(Token token) {
        GoResult<Long> number = NumberTexts.unsigned(token.text());
        number.error()
                .ifPresent(error -> errors.semantic(range(token), "invalid repetition in series values: " + error));
        // What Prometheus goes on with after an error: the greatest number if this one is greater, else none.
        boolean tooGreat =
                number.error().filter(error -> error.endsWith("range")).isPresent();
        return number.value().orElse(tooGreat ? -1L : 0L);
    }

    private static SeriesValue built(HistogramDescription description) {
        return new SeriesValue.HistogramSample(description.build(), description.hasHint());
    }

    private static SeriesValue single(@Nullable Object value) {
        return value instanceof Double number ? new SeriesValue.FloatSample(number) : (SeriesValue) value(value);
    }

    private static long number(@Nullable Object value) {
        return (Long) value(value);
    }

    private static TextRange range(Token token) {
        return new TextRange(token.start(), token.end());
    }

    private static Token token(@Nullable Object value) {
        return (Token) value(value);
    }

    private static Object value(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // The grammar puts a list of labels there.
    private static List<Map.Entry<String, String>> pairs(@Nullable Object value) {
        return (List<Map.Entry<String, String>>) value(value);
    }

    @SuppressWarnings("unchecked") // The grammar puts a list of values there, or nothing after an error.
    private static List<SeriesValue> values(@Nullable Object value) {
        return value == null ? new ArrayList<>() : (List<SeriesValue>) value;
    }
}
