package io.leadline.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorksTest {
    static List<Work> quickWorks() {
        return Works.all().stream().filter(Work::quick).toList();
    }

    @Test
    void everyWorkHasANameOfItsOwn() {
        assertThat(Works.all()).extracting(Work::id).doesNotHaveDuplicates();
    }

    @Test
    void aQuickComparisonHasEveryFamily() {
        assertThat(quickWorks())
                .extracting(Work::family)
                .containsAll(Works.all().stream().map(Work::family).toList());
    }

    @ParameterizedTest
    @MethodSource("quickWorks")
    void aWorkOfGoSaysWhatItProduces(Work work) {
        assertThat(work.peer() instanceof ByHand || !work.output().get().isEmpty())
                .isTrue();
    }
}
