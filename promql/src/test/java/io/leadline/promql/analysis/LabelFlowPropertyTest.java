package io.leadline.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.Promql;
import io.leadline.promql.PromqlOptions;
import io.leadline.vectors.Vectors;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** For expressions put together from recorded ones, the answers do not contradict each other. */
class LabelFlowPropertyTest {
    private static final List<String> EXPRESSIONS = Vectors.rows("promql", "labels_out").stream()
            .filter(row -> row.has("expr"))
            .map(row -> row.path("expr").asText())
            .toList();

    @Property(tries = 1500)
    void answersAgreeWithEachOther(
            @ForAll("expressions") String left,
            @ForAll("operators") String operator,
            @ForAll("expressions") String right) {
        String text = "(" + left + ")" + operator + "(" + right + ")";
        Promql.parse(text, PromqlOptions.all())
                .value()
                .ifPresent(expr -> ExprWalker.walk(expr, LabelFlowPropertyTest::check));
    }

    private static void check(Expr expr) {
        ResultLabels labels = LabelFlow.of(expr);
        assertThat(labels.must()).noneMatch(labels.cannot()::contains);
        labels.may().ifPresent(may -> assertThat(may).containsAll(labels.must()));
        labels.named().forEach((label, fact) -> {
            assertThat(fact.value().isEmpty() || fact.presence() == Presence.ALWAYS)
                    .isTrue();
            assertThat(fact.reason().toString()).isNotEmpty();
        });
        assertThat(labels.isImpossible())
                .isEqualTo(
                        labels.mostSeries().isPresent() && labels.mostSeries().getAsLong() == 0);
        assertThat(SelectorUse.all(expr))
                .allSatisfy(use -> assertThat(use.path()).contains(use.selector()));
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(EXPRESSIONS);
    }

    @Provide
    Arbitrary<String> operators() {
        return Arbitraries.of(
                " + ",
                " > ",
                " and ",
                " or ",
                " unless ",
                " * on (pod) ",
                " / ignoring (pod) ",
                " * on (pod) group_left (node) ",
                " + on (namespace) group_right () ",
                " + fill (0) ",
                " ^ ");
    }
}
