package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads a metric as Prometheus' {@code ParseMetric} does; the answers are those of its parser. */
class LabelsParseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "up | up",
                "up{} | up",
                "{} | {}",
                "up{job=\"node\",} | up{job=\"node\"}",
                "{\"up\", job='node'} | up{job=\"node\"}",
                "{\"with space\", \"a.b\"=`c`} | {__name__=\"with space\",\"a.b\"=\"c\"}",
                "sum{by=\"without\"} | sum{by=\"without\"}",
                "a:b # comment | a:b",
                "up{a=\"1\",a=\"2\"} | up{a=\"2\"}",
                "up{__name__=\"down\"} | up",
                "up{a=\"\",b=\"1\"} | up{b=\"1\"}",
                "{a=\"\",b=\"1\"} | {a=\"\",b=\"1\"}",
            })
    void readsMetrics(String text, String labels) {
        assertThat(Labels.parse(text).orThrow()).hasToString(labels);
    }

    @Test
    void readsNoMetricFromNoText() {
        assertThat(Labels.parse("").orThrow()).isEqualTo(Labels.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "up{a=~\"b\"} | 1:5: parse error: unexpected <op:=~> in label set, expected \"=\"",
                "up{a=1} | 1:6: parse error: unexpected character inside braces: '1'",
                "up{a=b} | 1:6: parse error: unexpected identifier \"b\" in label set, expected string",
                "up{\"a\" \"b\"} | 1:8: parse error: unexpected string \"\\\"b\\\"\" in label set, expected \",\" or \"}\"",
                "up[5m] | 1:3: parse error: unexpected \"[\"",
                "up 1 | 1:4: parse error: unexpected number \"1\"",
            })
    void findsErrors(String text, String error) {
        assertThat(Labels.parse(text).error().orElseThrow().text()).isEqualTo(error);
    }
}
