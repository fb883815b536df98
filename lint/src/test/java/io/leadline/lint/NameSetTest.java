package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadline.promql.MetricSelector;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSetTest {
    private static NameSet matching(String pattern) {
        return NameSet.matching(pattern);
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

    @Test
    void knowsWhatNamesStartAndEndWith() {
        NameSet names = NameSet.matchingFully("http_(a|b)?_foo.*_total");

        assertThat(names.start()).isEqualTo("http_");
        assertThat(names.end()).isEqualTo("_total");
        assertThat(NameSet.matchingFully("(ab)+").start()).isEqualTo("ab");
        assertThat(NameSet.matchingFully("(ab)+").end()).isEqualTo("ab");
        assertThat(NameSet.only("\ud83d\ude00").end()).isEqualTo("\ud83d\ude00");
        assertThat(matching("_total").start()).isEmpty();
        assertThat(matching("_total").end()).isEmpty();
        assertThat(NameSet.none().end()).isEmpty();
    }

    @Test
    void knowsASetOfOne() {
        assertThat(matching("^(?:http|http)_(?:up)$").onlyName()).contains("http_up");
        assertThat(NameSet.only("").onlyName()).contains("");
        assertThat(matching("^a?$").onlyName()).isEmpty();
        assertThat(NameSet.none().onlyName()).isEmpty();
    }

    @Test
    void knowsWhetherThereIsAnEndOfNames() {
        assertThat(matching("^a{0,3}b?$").isSurelyInfinite()).isFalse();
        assertThat(matching("^ab*$").isSurelyInfinite()).isTrue();
        assertThat(matching("^(?:a|b*c)$").isSurelyInfinite()).isTrue();
        assertThat(NameSet.none().isSurelyInfinite()).isFalse();
    }

    @Test
    void showsTheFirstOfTheShortestNames() {
        assertThat(matching("^(?:b|a)c+$").example()).contains("ac");
        assertThat(matching("^[^\\x00-\\x{d7ff}]$").example()).contains("\ue000");
        assertThat(NameSet.none().example()).isEmpty();
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
