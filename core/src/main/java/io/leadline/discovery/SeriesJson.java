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
import java.util.Optional;

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
    public Optional<Labels> next() throws IOException {
        while (!ended) {
            try {
                Optional<Labels> series = advance();
                if (series.isPresent()) {
                    return series;
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
        return Optional.empty();
    }

    private Optional<Labels> advance() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            ended = true;
            return Optional.empty();
        }
        if (token == JsonToken.START_OBJECT) {
            return object();
        }
        if (token == JsonToken.FIELD_NAME) {
            return laterMember();
        }
        if (token.isScalarValue()) {
            problem("not a series: expected an object with the labels", "", parser.currentTokenLocation());
        }
        return Optional.empty();
    }

    /** Reads the members of an object up to its end, or up to the list or the series that it holds. */
    private Optional<Labels> object() throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        boolean isElement = !parser.getParsingContext().getParent().inRoot();
        Labels.Builder labels = Labels.builder();
        Optional<JsonLocation> noText = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                labels.put(name, parser.getText());
            } else if (isSeriesOfSample(name, value)) {
                return object();
            } else if (isList(name, value)) {
                return Optional.empty();
            } else {
                noText = noText.or(() -> Optional.of(parser.currentTokenLocation()));
                parser.skipChildren();
            }
        }
        if (noText.isPresent()) {
            problem("not a series: the value of a label is not a text", "expected a text in quotes", noText.get());
            return Optional.empty();
        }
        return checked(labels.build(), isElement, start);
    }

    private Optional<Labels> checked(Labels series, boolean isElement, JsonLocation start) {
        if (!isElement && series.has("status") && !series.has(Labels.METRIC_NAME)) {
            if (series.get("status").equals("error")) {
                answerError(series.get("error"), start);
            }
            return Optional.empty();
        }
        if (!isElement && series.isEmpty()) {
            return Optional.empty();
        }
        if (!GoText.isValidUtf8(
                String.join("", series.names()) + String.join("", series.asMap().values()))) {
            problem("a series is not valid UTF-8", "in this object", start);
            return Optional.empty();
        }
        return Optional.of(series);
    }

    /** Reads a member that stands behind the list or the series of its object. */
    private Optional<Labels> laterMember() throws IOException {
        String name = parser.currentName();
        JsonLocation place = parser.currentTokenLocation();
        JsonToken value = parser.nextToken();
        if (isSeriesOfSample(name, value)) {
            return object();
        }
        if (name.equals("error") && value == JsonToken.VALUE_STRING) {
            answerError(parser.getText(), place);
        } else if (!isList(name, value)) {
            parser.skipChildren();
        }
        return Optional.empty();
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
