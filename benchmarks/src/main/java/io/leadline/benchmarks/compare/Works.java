package io.leadline.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that is compared. */
final class Works {
    private Works() {}

    /** All works, those of a family together. */
    static List<Work> all() {
        return Stream.of(PromqlWorks.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Work::family))
                .toList();
    }
}
