package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a selector prints is read back. */
class MetricSelectorPropertyTest {
    @Property(tries = 1000)
    void selectorsAreReadBackFromTheirPrint(@ForAll("selectors") MetricSelector selector) {
        String print = selector.toString();
        MetricSelector again = MetricSelector.parse(print).orThrow();
        assertThat(texts(again)).isEqualTo(texts(selector));
        assertThat(again.toString()).isEqualTo(print);
    }

    private static Set<String> texts(MetricSelector selector) {
        Set<String> texts = new TreeSet<>();
        selector.matchers().forEach(matcher -> texts.add(matcher.toString()));
        return texts;
    }

    @Provide
    Arbitrary<MetricSelector> selectors() {
        Arbitrary<Matcher> matchers = Combinators.combine(
                        Arbitraries.of("a", "le", "ser.vice", "é", Labels.METRIC_NAME),
                        Arbitraries.of(MatchType.class),
                        Arbitraries.of("", "x", "a|b", ".*", "\"\\\n", "é", "\uDC80"))
                .as((name, type, value) -> Matcher.of(name, type, type.isRegex() ? value.replace("\uDC80", "") : value)
                        .orThrow());
        return matchers.list().ofMaxSize(5).map(MetricSelector::of);
    }
}
