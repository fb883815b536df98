package io.leadline.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads series descriptions as Prometheus' parser did, and finds the errors that it found. */
class SeriesConformanceTest {
    private static final int MAX_VALUES = 60;

    @Test
    void readsSeriesDescriptionsAsPrometheus() {
        Conformance.of("promql", "series_desc").verify(SeriesConformanceTest::difference);
    }

    private static Optional<String> difference(JsonNode row) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        PromqlResult<SeriesDescription> result =
                SeriesDescription.parse(PromqlVectors.text(row, "text"), PromqlVectors.options(row));
        answer.put("ok", result.value().isPresent());
        result.value().ifPresent(series -> {
            answer.set("labels", labels(series.labels()));
            answer.setAll(values(series.values()));
        });
        result.error().ifPresent(error -> {
            answer.set("errors", PromqlVectors.errors(result.errors()));
            PromqlVectors.put(answer, "error_text", error.text());
        });
        ObjectNode expected = row.deepCopy();
        expected.remove(List.of("src", "text", "text_hex", "options"));
        return Differences.first(expected, answer);
    }

    private static ObjectNode labels(Labels labels) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        labels.forEach((name, value) -> PromqlVectors.put(node, name, value));
        return node;
    }

    private static ObjectNode values(List<SeriesValue> values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray("values");
        values.stream().limit(MAX_VALUES).forEach(value -> list.add(value(value)));
        if (values.size() > MAX_VALUES) {
            node.put("value_count", values.size());
            // Of a value that is no number the vectors hold Go's field for the number.
            SeriesValue last = values.get(values.size() - 1);
            node.set(
                    "last_value",
                    last instanceof SeriesValue.FloatSample sample
                            ? number(sample.value())
                            : number(last instanceof SeriesValue.Stale ? Double.NaN : 0));
        }
        return node;
    }

    private static JsonNode value(SeriesValue value) {
        if (value instanceof SeriesValue.FloatSample sample) {
            return number(sample.value());
        }
        if (value instanceof SeriesValue.HistogramSample sample) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.set("histogram", histogram(sample.histogram()));
            if (sample.counterResetHintSet()) {
                node.put("hint_set", true);
            }
            return node;
        }
        return value instanceof SeriesValue.Stale ? TextNode.valueOf("stale") : NullNode.getInstance();
    }

    private static ObjectNode histogram(NativeHistogram histogram) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("schema", histogram.schema());
        node.set("sum", number(histogram.sum()));
        node.set("count", number(histogram.count()));
        node.set("zero_count", number(histogram.zeroCount()));
        node.set("zero_threshold", number(histogram.zeroThreshold()));
        node.put("counter_reset_hint", histogram.counterResetHint().name().toLowerCase(Locale.ROOT));
        buckets(node, "positive", histogram.positive());
        buckets(node, "negative", histogram.negative());
        if (!histogram.customBounds().isEmpty()) {
            node.set("custom_values", numbers(histogram.customBounds()));
        }
        return node;
    }

    private static void buckets(ObjectNode node, String sign, HistogramBuckets buckets) {
        if (!buckets.isEmpty()) {
            ArrayNode spans = node.putArray(sign + "_spans");
            buckets.spans().forEach(span -> spans.addArray().add(span.offset()).add(span.length()));
            node.set(sign + "_buckets", numbers(buckets.counts()));
        }
    }

    private static ArrayNode numbers(List<Double> numbers) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        numbers.forEach(number -> list.add(number(number)));
        return list;
    }

    private static JsonNode number(double number) {
        if (Double.isNaN(number)) {
            return TextNode.valueOf("NaN");
        }
        return Double.isInfinite(number) ? TextNode.valueOf(number > 0 ? "+Inf" : "-Inf") : DoubleNode.valueOf(number);
    }
}
