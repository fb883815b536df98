package io.leadline.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that is compared. */
final class Works {
    private static final List<String> FAMILIES = List.of(
            "render",
            "render-by-hand",
            "render-fifty",
            "render-pods",
            "request",
            "template-execute",
            "template-parse",
            "load",
            "name",
            "name-again",
            "discover",
            "discover-json",
            "promql-parse",
            "promql-print",
            "promql-pretty");

    private Works() {}

    /** All works, those of a family together. */
    static List<Work> all() {
        return Stream.of(QueryWorks.all(), RuleWorks.all(), DiscoveryWorks.all(), PromqlWorks.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(work -> FAMILIES.indexOf(work.family())))
                .toList();
    }
}
