package io.leadline.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What checks cost, counted in allocated bytes and not in time: each pair of rules is compared, but nothing is made for
 * a pair that plainly has no series, no label or no name in common.
 */
class LintGrowthTest {
    private static final int FEW = 50;
    private static final int FACTOR = 8;

    private static final Linter LINTER = Linter.standard();

    /** What tells the rules of a configuration apart; {@code #} is the number of a rule. */
    enum Rules {
        OF_ONE_SERIES("http_requests_#_total{namespace!=\"\"}", "", "http_#"),
        OF_A_PREFIX("{__name__=~\"^app#_.*_total\",namespace!=\"\"}", "^(.*)_total$", "${1}_rps"),
        OF_A_SUFFIX("{__name__=~\".*_app#_total\",namespace!=\"\"}", "^(.*)_total$", "${1}_rps"),
        OF_A_LABEL("{__name__=~\"^http_.*_total\",job=\"job#\"}", "^(.*)_total$", "${1}_rps"),
        WITH_A_NAME_OF_THEIR_OWN("{__name__=~\"^http_.*_total\",namespace!=\"\"}", "^(.*)_total$", "app#_${1}"),
        WITH_FLAWS("http_requests_#_total{pod=\"\"}", "^(.*)_total$", "$1_rps");

        private final String rule;

        Rules(String seriesQuery, String matches, String as) {
            this.rule = """
                    - seriesQuery: '%s'
                      resources: {overrides: {pod: {resource: pod}, namespace: {resource: namespace}}}
                      name: {matches: '%s', as: '%s'}
                      metricsQuery: 'sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)'
                    """.formatted(seriesQuery, matches, as);
        }

        private String config(int rules) {
            return IntStream.range(0, rules)
                    .mapToObj(i -> rule.replace("#", String.valueOf(i)))
                    .collect(Collectors.joining("", "rules:\n", ""));
        }
    }

    private static long allocated(String config) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        LINTER.lint(SourceText.of("config.yaml", config));
        return threads.getThreadAllocatedBytes(thread) - before;
    }

    @ParameterizedTest
    @EnumSource
    void growsWithTheRules(Rules rules) {
        allocated(rules.config(FEW));
        long few = allocated(rules.config(FEW));
        long many = allocated(rules.config(FACTOR * FEW));

        assertThat(many).isLessThan(few * FACTOR * 2);
    }
}
