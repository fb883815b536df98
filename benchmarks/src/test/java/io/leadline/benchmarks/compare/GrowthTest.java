package io.leadline.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static Growth growth(int most, double small, double medium, double large) {
        return new Growth(
                "load",
                "rules",
                List.of(new Growth.Point(10, small), new Growth.Point(100, medium), new Growth.Point(1_000, large)),
                most);
    }

    @Test
    void theExponentIsThatOfTheLargestSizes() {
        assertThat(growth(1, 900, 1_000, 10_000).exponent()).isCloseTo(1, within(1e-9));
        assertThat(growth(1, 10, 1_000, 1_000).exponent()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatGrowsFasterThanItIsSaidToDoesNotHold() {
        assertThat(growth(1, 10, 100, 1_000).holds()).isTrue();
        assertThat(growth(1, 10, 100, 2_000).holds()).isFalse();
        assertThat(growth(0, 10, 10, 11).holds()).isTrue();
        assertThat(growth(0, 10, 10, 100).holds()).isFalse();
    }

    @Test
    void everyPathHasANameOfItsOwnAndThreeSizes() {
        assertThat(GrowthPath.ALL).extracting(GrowthPath::id).doesNotHaveDuplicates();
        assertThat(GrowthPath.ALL).allSatisfy(path -> assertThat(path.sizes()).hasSize(3));
    }
}
