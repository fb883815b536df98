package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.regex.GoRegex;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sets agree with the engine that matches the same patterns. */
class NameSetPropertyTest {
    @Property
    void hasWhatIsFound(@ForAll("patterns") String pattern, @ForAll("names") String name) {
        GoRegex regex = GoRegex.compile(pattern).orThrow();
        NameSet set = NameSet.matching(pattern);

        assertThat(set.isDecided()).isTrue();
        assertThat(set.surelyHas(name)).isEqualTo(regex.find(name));
    }

    @Property
    void hasWhatMatchesAsAWhole(@ForAll("patterns") String pattern, @ForAll("names") String name) {
        GoRegex regex = GoRegex.compile(pattern).orThrow();

        assertThat(NameSet.matchingFully(pattern).surelyHas(name)).isEqualTo(regex.matchesFully(name));
    }

    @Property(tries = 300)
    void computesWithSets(
            @ForAll("patterns") String one, @ForAll("patterns") String other, @ForAll("names") String name) {
        GoRegex left = GoRegex.compile(one).orThrow();
        GoRegex right = GoRegex.compile(other).orThrow();
        NameSet and = NameSet.matching(one).and(NameSet.matching(other));
        NameSet without = NameSet.matching(one).without(NameSet.matching(other));

        assertThat(and.surelyHas(name)).isEqualTo(left.find(name) && right.find(name));
        assertThat(without.surelyHas(name)).isEqualTo(left.find(name) && !right.find(name));
        assertThat(and.isSurelyIn(NameSet.matching(one))).isTrue();
        without.example().ifPresent(example -> {
            assertThat(left.find(example)).isTrue();
            assertThat(right.find(example)).isFalse();
        });
    }

    @Property(tries = 300)
    void knowsWhatNamesStartAndEndWith(@ForAll("patterns") String pattern, @ForAll("names") String name) {
        NameSet set = NameSet.matchingFully(pattern);
        if (set.surelyHas(name)) {
            assertThat(name).startsWith(set.start()).endsWith(set.end());
        }
        set.onlyName()
                .ifPresent(only -> assertThat(set.without(NameSet.only(only)).isSurelyEmpty())
                        .isTrue());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abA_:1.\u00e9\u017f\ud7ff\ue000")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(text -> text.replace("A_", "\ud83d\ude00"));
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> leaf = Arbitraries.of(
                "a",
                "b",
                "_",
                ".",
                "[a-b]",
                "[^a]",
                "(?i:a)",
                "^",
                "$",
                "",
                "ab",
                "\\d",
                "(?i)k|s",
                "\ud83d\ude00",
                "[\ue000-\ud83d\ude01]");
        return Arbitraries.integers().between(0, 3).flatMap(depth -> patterns(leaf, depth));
    }

    private static Arbitrary<String> patterns(Arbitrary<String> leaf, int depth) {
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> part = patterns(leaf, depth - 1);
        return Arbitraries.oneOf(
                leaf,
                part.map(one -> "(" + one + ")*"),
                part.map(one -> "(?:" + one + ")?"),
                part.map(one -> "(" + one + "){2}"),
                Combinators.combine(part, part).as((left, right) -> left + right),
                Combinators.combine(part, part).as((left, right) -> "(?:" + left + "|" + right + ")"));
    }
}
