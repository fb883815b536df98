package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Labels SERIES = Labels.of("__name__", "up", "job", "node", "note", "a\nb");

    @Test
    void comparesValuesByItsType() {
        assertThat(matcher("job", MatchType.EQUAL, "node").matches(SERIES)).isTrue();
        assertThat(matcher("job", MatchType.NOT_EQUAL, "node").matches(SERIES)).isFalse();
        assertThat(matcher("job", MatchType.REGEX, "no.e|x").matches(SERIES)).isTrue();
        assertThat(matcher("job", MatchType.NOT_REGEX, "no").matches(SERIES)).isTrue();
    }

    @Test
    void matchesWholeValuesAndLineBreaks() {
        assertThat(matcher("job", MatchType.REGEX, "no").matches(SERIES)).isFalse();
        assertThat(matcher("note", MatchType.REGEX, "a.b").matches(SERIES)).isTrue();
        assertThat(matcher("job", MatchType.REGEX, "x|no|node").matches(SERIES)).isTrue();
    }

    @Test
    void takesAnAbsentLabelForAnEmptyOne() {
        assertThat(matcher("pod", MatchType.EQUAL, "").matches(SERIES)).isTrue();
        assertThat(matcher("pod", MatchType.REGEX, ".*").matches(SERIES)).isTrue();
        assertThat(matcher("pod", MatchType.NOT_EQUAL, "").matches(SERIES)).isFalse();
        assertThat(matcher("pod", MatchType.REGEX, ".+").matches(SERIES)).isFalse();
    }

    @Test
    void reportsABrokenPatternInGosWords() {
        assertThat(Matcher.of("a", MatchType.REGEX, "(").error())
                .contains("error parsing regexp: missing closing ): `(`");
        assertThat(Matcher.of("a", MatchType.REGEX, "a**").error())
                .contains("error parsing regexp: invalid nested repetition operator: `**`");
        assertThat(Matcher.of("a", MatchType.EQUAL, "(").value()).isPresent();
    }

    @Test
    void printsAsPromql() {
        assertThat(matcher("ser.vice", MatchType.NOT_REGEX, "a\\.\"b").toString())
                .isEqualTo("\"ser.vice\"!~\"a\\\\.\\\"b\"");
        MetricSelector selector =
                MetricSelector.parse("up{job!=\"b\",a=~\"c\",__name__!=\"x\"}").orThrow();
        assertThat(selector).hasToString("up{__name__!=\"x\",a=~\"c\",job!=\"b\"}");
        assertThat(selector.matches(SERIES)).isFalse();
        assertThat(MetricSelector.parse("up{job=\"node\"}").orThrow().matches(SERIES))
                .isTrue();
    }

    @Test
    void saysWhetherASelectorCouldSelectEverything() {
        assertThat(MetricSelector.parse("{}").orThrow().hasNonEmptyMatcher()).isFalse();
        assertThat(MetricSelector.parse("{a=~\".*\",b!=\"c\"}").orThrow().hasNonEmptyMatcher())
                .isFalse();
        assertThat(MetricSelector.parse("{a=~\".*\",b=\"c\"}").orThrow().hasNonEmptyMatcher())
                .isTrue();
        assertThat(MetricSelector.parse("a").orThrow().hasNonEmptyMatcher()).isTrue();
    }

    @Test
    void knowsWhereEachMatcherStood() {
        String text = "up { a = \"b\" , \"c\" !~ 'd'}";
        MetricSelector selector = MetricSelector.parse(text).orThrow();
        assertThat(selector.ranges())
                .extracting(range -> range.of(text))
                .containsExactly("a = \"b\"", "\"c\" !~ 'd'", "up");
    }

    private static Matcher matcher(String name, MatchType type, String value) {
        return Matcher.of(name, type, value).orThrow();
    }
}
