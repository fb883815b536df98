package io.leadline.discovery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.leadline.golang.GoText;
import io.leadline.promql.Labels;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Series as JSON: the answer of {@code /api/v1/series}, that of {@code /api/v1/query} (its samples' {@code metric}), an
 * array of label sets, or label sets one after another.
 */
final class SeriesJson implements SeriesFormat {
    private static final JsonFactory JSON = new JsonFactory();

    private final SeriesInput input;
    private final SeriesProblems problems;
    private final JsonParser parser;
    private boolean ended;

    SeriesJson(SeriesInput input, SeriesProblems problems) throws IOException {
        this.input = input;
        this.problems = problems;
        this.parser = JSON.createParser(input);
    }

    @Override
    public boolean next(SeriesBuffer series) throws IOException {
        while (!ended) {
            try {
                if (advance(series)) {
                    return true;
                }
            } catch (JsonEOFException e) {
                ended = true;
                problem("the JSON ends too early", "expected more", parser.currentLocation());
            } catch (JsonProcessingException e) {
                ended = true;
                // A passed limit, such as that on nesting, comes without a place.
                JsonLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
                problem("a list of series is not valid JSON", "cannot be read from here on", place);
            }
        }
        return false;
    }

    private boolean advance(SeriesBuffer series) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            ended = true;
            return false;
        }
        if (token == JsonToken.START_OBJECT) {
            return object(series);
        }
        if (token == JsonToken.FIELD_NAME) {
            return laterMember(series);
        }
        if (token.isScalarValue()) {
            problem("not a series: expected an object with the labels", "", parser.currentTokenLocation());
        }
        return false;
    }

    /** Reads the members of an object up to its end, or up to the list or the series that it holds. */
    private boolean object(SeriesBuffer series) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        boolean isElement = !parser.getParsingContext().getParent().inRoot();
        series.clear();
        @Nullable JsonLocation noText = null;
        boolean valid = true;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                valid &= label(series, name, start.getCharOffset(), isElement);
            } else if (isSeriesOfSample(name, value)) {
                return object(series);
            } else if (isList(name, value)) {
                return false;
            } else {
                noText = noText == null ? parser.currentTokenLocation() : noText;
                parser.skipChildren();
            }
        }
        if (noText != null) {
            problem("not a series: the value of a label is not a text", "expected a text in quotes", noText);
            return false;
        }
        if (!isElement && isNoSeries(series, start)) {
            return false;
        }
        if (!valid) {
            problem("a series is not valid UTF-8", "in this object", start);
        }
        return valid;
    }

    /**
     * Takes a label whose value is at hand. Most values are looked at without being copied.
     *
     * @return whether it is valid UTF-8
     */
    private boolean label(SeriesBuffer series, String name, long start, boolean isElement) throws IOException {
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        if (series.wants(name) || !isElement) {
            series.add(name, text, from, length);
        } else {
            series.add(name);
        }
        return input.doubtfulUntil() <= start
                || (GoText.isValidUtf8(name) && GoText.isValidUtf8(new String(text, from, length)));
    }

    /** Whether an object that stands alone is an answer without series, or holds nothing. */
    private boolean isNoSeries(SeriesBuffer series, JsonLocation start) {
        int status = series.indexOf("status");
        if (status >= 0 && series.indexOf(Labels.METRIC_NAME) < 0) {
            if (series.value(status).equals("error")) {
                int error = series.indexOf("error");
                answerError(error < 0 ? "" : series.value(error), start);
            }
            return true;
        }
        return series.size() == 0;
    }

    /** Reads a member that stands behind the list or the series of its object. */
    private boolean laterMember(SeriesBuffer series) throws IOException {
        String name = parser.currentName();
        JsonLocation place = parser.currentTokenLocation();
        JsonToken value = parser.nextToken();
        if (isSeriesOfSample(name, value)) {
            return object(series);
        }
        if (name.equals("error") && value == JsonToken.VALUE_STRING) {
            answerError(parser.getText(), place);
        } else if (!isList(name, value)) {
            parser.skipChildren();
        }
        return false;
    }

    private static boolean isSeriesOfSample(String name, JsonToken value) {
        return name.equals("metric") && value == JsonToken.START_OBJECT;
    }

    private static boolean isList(String name, JsonToken value) {
        return (name.equals("data") || name.equals("result")) && value.isStructStart();
    }

    private void answerError(String error, JsonLocation place) {
        problem("Prometheus answered with an error: " + error, "", place);
    }

    private void problem(String message, String remark, JsonLocation place) {
        problems.add(
                message,
                input.place(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), place.getCharOffset()),
                remark);
    }
}
