package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadline.promql.MetricSelector;
import io.leadline.regex.GoRegex;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSetTest {
    private static NameSet matching(String pattern) {
        return NameSet.matching(GoRegex.compile(pattern).orThrow());
    }

    @Test
    void searchesInNames() {
        assertThat(matching("http").surelyHas("my_http_requests")).isTrue();
        assertThat(matching("^http").surelyHas("my_http_requests")).isFalse();
        assertThat(matching("(^|_)http(_|$)").surelyHas("my_http")).isTrue();
        assertThat(matching("(^|_)http(_|$)").surelyHas("my_https")).isFalse();
        assertThat(matching("a^b").isSurelyEmpty()).isTrue();
    }

    @Test
    void selectsNamesAsPrometheusDoes() {
        NameSet names = NameSet.selectedBy(
                MetricSelector.parse("{__name__=~\"^http_.*\",__name__!=\"http_a\",__name__!~\".*_b\",pod!=\"\"}")
                        .orThrow());

        assertThat(names.surelyHas("http_c")).isTrue();
        assertThat(names.surelyHas("http_a")).isFalse();
        assertThat(names.surelyHas("http_b")).isFalse();
        assertThat(names.surelyHas("my_http_c")).isFalse();
    }

    @Test
    void knowsWhenNothingIsLeft() {
        assertThat(matching("^http_").and(matching("^grpc_")).isSurelyEmpty()).isTrue();
        assertThat(NameSet.only("up").without(matching("^up$")).isSurelyEmpty()).isTrue();
        assertThat(NameSet.any().without(NameSet.classic()).isSurelyNotEmpty()).isTrue();
        assertThat(NameSet.any().surelyHas("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\bhttp\\b", "(?m)^http$", "(a|b)*a(a|b){15}c", "(?:abc){999}"})
    void saysNothingOfWhatIsTooHard(String pattern) {
        NameSet hard = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> matching(pattern));

        assertThat(hard.isDecided()).isFalse();
        assertThat(hard.isSurelyEmpty() || hard.isSurelyNotEmpty()).isFalse();
        assertThat(hard.and(NameSet.any()).isDecided()).isFalse();
        assertThat(NameSet.any().without(hard).isDecided()).isFalse();
        assertThat(hard.surelyHas("http")).isFalse();
        assertThat(hard.example()).isEmpty();
    }
}
