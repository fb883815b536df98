package io.leadline.value;

import io.leadline.golang.GoResult;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * The answer of Prometheus to an instant query, as prometheus-adapter v0.12.0 decodes it (pkg/client/interfaces.go and
 * prometheus/common v0.46.0, model/value.go). Immutable.
 */
public sealed interface PrometheusAnswer {
    /**
     * A sample for each series.
     *
     * @param samples the samples in order, empty in the place of a {@code null}; no list at all if the result was
     *     {@code null}
     */
    record Vector(Optional<List<Optional<Sample>>> samples) implements PrometheusAnswer {
        /**
         * Copies the list.
         *
         * @param samples the samples in order, empty in the place of a {@code null}; no list at all if the result was
         *     {@code null}
         */
        public Vector {
            samples = samples.map(List::copyOf);
        }

        @Override
        public String type() {
            return "vector";
        }

        /**
         * The samples, none if the result was {@code null}.
         *
         * @return the samples in order, empty in the place of a {@code null}
         */
        public List<Optional<Sample>> orEmpty() {
            return samples.orElse(List.of());
        }
    }

    /**
     * A number.
     *
     * @param timestampMs the time of the query, in milliseconds since 1970
     * @param value the number
     */
    record Scalar(long timestampMs, double value) implements PrometheusAnswer {
        @Override
        public String type() {
            return "scalar";
        }
    }

    /** Samples over a time range, which the adapter has no use for. */
    record Matrix() implements PrometheusAnswer {
        @Override
        public String type() {
            return "matrix";
        }
    }

    /**
     * The name of the type.
     *
     * @return {@code vector}, {@code scalar} or {@code matrix}
     */
    String type();

    /**
     * Reads the member {@code data} of a response.
     *
     * @param json an object with {@code resultType} and {@code result}
     * @return the answer, or the error of decoding it: the adapter's own text for values and types, else what is wrong
     *     with the JSON
     */
    static GoResult<PrometheusAnswer> parse(String json) {
        return parse(new StringReader(json));
    }

    /**
     * Reads the member {@code data} of a response, without holding its text.
     *
     * @param json an object with {@code resultType} and {@code result}
     * @return the answer, or the error of decoding it
     */
    static GoResult<PrometheusAnswer> parse(Reader json) {
        return AnswerReader.read(json, false);
    }

    /**
     * Reads a whole response of {@code /api/v1/query}.
     *
     * @param json an object with {@code status} and {@code data}, or with {@code errorType} and {@code error}
     * @return the answer, or the error that the server reports ({@code execution: query timed out}), or the error of
     *     decoding the response
     */
    static GoResult<PrometheusAnswer> parseResponse(Reader json) {
        return AnswerReader.read(json, true);
    }
}
