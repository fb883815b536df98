package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void sortsByTheBytesOfNames() {
        // U+FFFD comes before U+1F600 in bytes, and behind it in chars.
        Labels labels = Labels.of("\uD83D\uDE00", "1", "\uFFFD", "2", "b", "3", "a", "4", "ab", "5");
        assertThat(labels.names()).containsExactly("a", "ab", "b", "\uFFFD", "\uD83D\uDE00");
        assertThat(labels.value(1)).isEqualTo("5");
    }

    @Test
    void givesValuesByName() {
        Labels labels = Labels.of(Map.of("__name__", "up", "job", "node", "empty", ""));
        assertThat(labels.metricName()).isEqualTo("up");
        assertThat(labels.get("job")).isEqualTo("node");
        assertThat(labels.get("pod")).isEmpty();
        assertThat(labels.has("empty")).isTrue();
        assertThat(labels.has("pod")).isFalse();
        assertThat(labels.asMap()).containsEntry("job", "node").hasSize(3);
    }

    @Test
    void isEqualWhateverTheOrderItWasGivenIn() {
        Labels labels = Labels.of("a", "1", "b", "2");
        assertThat(labels).isEqualTo(Labels.of("b", "2", "a", "1")).hasSameHashCodeAs(Labels.of("b", "2", "a", "1"));
        assertThat(labels).isNotEqualTo(Labels.of("a", "1", "b", "3"));
        assertThat(labels.toBuilder().put("a", "3").remove("b").build()).isEqualTo(Labels.of("a", "3"));
        assertThat(Labels.builder().build()).isSameAs(Labels.empty());
    }

    @Test
    void printsAsPromql() {
        assertThat(Labels.of("__name__", "up")).hasToString("up");
        assertThat(Labels.of("__name__", "up", "job", "a\"b")).hasToString("up{job=\"a\\\"b\"}");
        assertThat(Labels.of("__name__", "http.up", "a.b", "c")).hasToString("{__name__=\"http.up\",\"a.b\"=\"c\"}");
        assertThat(Labels.empty()).hasToString("{}");
    }

    @Test
    void rejectsANameWithoutAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> Labels.of("a", "1", "b"));
    }
}
