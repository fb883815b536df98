package io.leadline.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTest {
    @Test
    void aRatioIsThatOfTheMediansOfAllRounds() {
        Row row = row("load/10", 0.5, figures(10, 90, 20), figures(100, 40, 50));

        assertThat(row.ratio()).isEqualTo(20.0 / 50);
        assertThat(row.ratios()).containsExactly(0.1, 0.4, 2.25);
    }

    @Test
    void betweenTwoRoundsLiesTheMedianInTheMiddle() {
        Row row = row("load/10", 0.5, figures(10, 30), figures(40, 40));

        assertThat(row.ratio()).isEqualTo(0.5);
        assertThat(row.holds()).isTrue();
    }

    @Test
    void aFamilyFailsForOneInputAlone() {
        Family family = Family.of(List.of(
                        row("load/10", 0.5, figures(1), figures(10)), row("load/600", 0.5, figures(6), figures(10))))
                .get(0);

        assertThat(family.holds()).isFalse();
        assertThat(family.worst().work()).isEqualTo("load/600");
    }

    @Test
    void aMeanThatHasATargetCountsToo() {
        Family family = Family.of(List.of(
                        row("promql-parse/metric", 0.5, figures(2), figures(10)),
                        row("promql-parse/join", 0.5, figures(45), figures(100))))
                .get(0);

        assertThat(family.mean()).isEqualTo(0.3, within(1e-9));
        assertThat(family.rows()).allMatch(Row::holds);
        assertThat(family.holds()).isFalse();
    }

    @Test
    void familiesKeepTheOrderOfTheirFirstWorks() {
        List<Family> families = Family.of(List.of(
                row("render/tutorial", 1, figures(1), figures(1)),
                row("load/10", 1, figures(1), figures(1)),
                row("render/index", 1, figures(1), figures(1))));

        assertThat(families).extracting(Family::name).containsExactly("render", "load");
    }

    private static Row row(String work, double target, List<Figures> leadline, List<Figures> peer) {
        return new Row(work, target, leadline, peer);
    }

    private static List<Figures> figures(double... nanoseconds) {
        return Arrays.stream(nanoseconds).mapToObj(time -> new Figures(time, 0)).toList();
    }
}
