package io.leadline.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.golang.GoResult;
import io.leadline.promql.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected texts are those of Go 1.26 with prometheus/common v0.46.0. */
class PrometheusAnswerTest {
    private static GoResult<PrometheusAnswer> parse(String data) {
        return PrometheusAnswer.parse(data);
    }

    private static GoResult<PrometheusAnswer> sample(String sample) {
        return parse("{\"resultType\":\"vector\",\"result\":[" + sample + "]}");
    }

    private static String error(GoResult<PrometheusAnswer> answer) {
        return answer.error().orElseThrow();
    }

    private static PrometheusAnswer vector(String label, long timestampMs, double value) {
        Sample sample = new Sample(Labels.of(Map.of("pod", label)), timestampMs, value);
        return new PrometheusAnswer.Vector(Optional.of(List.of(Optional.of(sample))));
    }

    @Test
    void readsTheSamplesOfAVector() {
        assertThat(sample("{\"metric\":{\"pod\":\"a\"},\"value\":[1700000000.123,\"1.5\"]}")
                        .orThrow())
                .isEqualTo(vector("a", 1_700_000_000_123L, 1.5));
    }

    @Test
    void readsTheResultAlsoInFrontOfItsType() {
        assertThat(parse("{\"result\":[{\"metric\":{\"pod\":\"a\"},\"value\":[1700000000.123,\"2\"]}],"
                                + "\"resultType\":\"vector\"}")
                        .orThrow())
                .isEqualTo(vector("a", 1_700_000_000_123L, 2));
    }

    @Test
    void readsMembersInAnyCase() {
        assertThat(sample("{\"METRIC\":{\"pod\":\"a\"},\"Value\":[1,\"2\"]}").orThrow())
                .isEqualTo(vector("a", 1000, 2));
    }

    @ParameterizedTest
    @CsvSource({"1_000,1000", "0x_1p4,16", "1_0.2_5e1_0,102500000000", ".5,0.5", "+5,5"})
    void readsNumbersAsGoWritesThem(String text, double value) {
        assertThat(sample("{\"metric\":{\"pod\":\"a\"},\"value\":[1,\"" + text + "\"]}")
                        .orThrow())
                .isEqualTo(vector("a", 1000, value));
    }

    @ParameterizedTest
    @CsvSource({"_1", "1_", "1__0", "1_e5", "1e_5", "1._5", "0x10", "0b11"})
    void rejectsWhatIsNoNumberOfGo(String text) {
        assertThat(error(sample("{\"value\":[1,\"" + text + "\"]}")))
                .isEqualTo("strconv.ParseFloat: parsing \"" + text + "\": invalid syntax");
    }

    @Test
    void reportsAValueOfTheWrongKindWithGosWords() {
        assertThat(error(sample("{\"metric\":[]}")))
                .isEqualTo("json: cannot unmarshal array into Go struct field .metric of type model.Metric");
        assertThat(error(sample("{\"metric\":{\"a\":1}}")))
                .isEqualTo("json: cannot unmarshal number into Go struct field .metric of type model.LabelValue");
        assertThat(error(sample("{\"value\":\"x\"}")))
                .isEqualTo("json: cannot unmarshal string into Go struct field .value of type [2]json.Unmarshaler");
        assertThat(error(parse("{\"resultType\":\"vector\",\"result\":true}")))
                .isEqualTo("json: cannot unmarshal bool into Go value of type model.Vector");
        assertThat(error(parse("{\"resultType\":\"scalar\",\"result\":[1,2]}")))
                .isEqualTo("json: cannot unmarshal number into Go value of type string");
    }

    @Test
    void reportsWrongNumbersRatherThanWrongKinds() {
        assertThat(error(sample("{\"metric\":[],\"value\":[1,\"x\"]}")))
                .isEqualTo("strconv.ParseFloat: parsing \"x\": invalid syntax");
    }

    @Test
    void readsAHistogramAsNothing() {
        assertThat(sample("{\"metric\":{\"pod\":\"a\"},\"histogram\":[2,{\"count\":\"1\",\"sum\":\"3\"}]}")
                        .orThrow())
                .isEqualTo(vector("a", 2000, 0));
        assertThat(error(sample("{\"histogram\":null}"))).isEqualTo("wrong number of fields: 0 != 2");
        assertThat(error(sample("{\"histogram\":[1,null]}"))).isEqualTo("histogram is null");
    }

    @Test
    void anAnswerWithoutContentIsAnError() {
        assertThat(error(parse(""))).isEqualTo("unexpected end of JSON input");
        assertThat(error(parse("null"))).isEqualTo("unexpected value type \"<ValNone>\"");
        assertThat(error(parse("{\"resultType\":\"vector\"}"))).isEqualTo("unexpected end of JSON input");
    }
}
