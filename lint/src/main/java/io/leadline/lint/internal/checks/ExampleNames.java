package io.leadline.lint.internal.checks;

import io.leadline.lint.NameSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names that people could have given, for findings about sets of names. */
final class ExampleNames {
    /** Names in which something follows on what is an ending by convention. */
    static final NameSet UNUSUAL = NameSet.matching("_(total|sum|count|bucket|created).");

    private static final NameSet WORDS = NameSet.matching("^[a-z]+(_[a-z]+)*$");

    private static final List<String> USUAL = List.of("http_requests", "http_requests_total", "queue_depth");

    private static final List<Function<String, String>> LONGER = List.of(
            name -> name.endsWith("_total") ? name : name + "_total",
            name -> name + "_by_path",
            name -> "my_" + name,
            name -> "my_" + name + "_by_path");

    private ExampleNames() {}

    /** Some names of a set, the best first; none if it is empty or undecided. */
    static Stream<String> of(NameSet names) {
        return Stream.concat(
                USUAL.stream().filter(names::surelyHas), names.and(WORDS).example().or(names::example).stream());
    }

    /** A name of a set that is one of others with something added, else any of the set. */
    static Optional<String> longer(Stream<String> shorter, NameSet names) {
        return shorter.flatMap(name -> LONGER.stream().map(change -> change.apply(name)))
                .filter(names::surelyHas)
                .findFirst()
                .or(() -> of(names).findFirst());
    }
}
