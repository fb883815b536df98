package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.Linter;
import io.leadline.lint.fix.AppliedFix;
import io.leadline.lint.fix.FixedText;
import io.leadline.lint.fix.Fixer;
import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixingTest {
    @Test
    void fixesAText() {
        String yaml = """
                rules:
                - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
                  resources: {template: <<.Resource>>}
                  name: {matches: "^(.*)_total$", as: "$1_rps"}  # per second
                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
                """;
        List<String> done = new ArrayList<>();
        // region fix
        FixedText fixed = Fixer.with(Linter.standard()).fix(SourceText.of("adapter.yaml", yaml));
        for (AppliedFix applied : fixed.applied()) {
            done.add(applied.finding().code() + ": " + applied.fix().title());
        }
        String diff = fixed.diff();
        // endregion
        assertThat(done).containsExactly("PA401: delimit the group number");
        assertThat(diff).contains("+  name: {matches: \"^(.*)_total$\", as: \"${1}_rps\"}  # per second\n");
        assertThat(fixed.leftToPeople()).isZero();
    }
}
